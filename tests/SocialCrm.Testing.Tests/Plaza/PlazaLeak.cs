using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>Where a careless connector tells its secrets.</summary>
internal sealed class PlazaLeak(PlazaBug bug, ILogger logger, IMeterFactory meters)
{
    private static readonly ActivitySource Activities = new("Plaza");
    private readonly Counter<int> requests = meters.Create("Plaza").CreateCounter<int>("plaza.requests");

    /// <summary>The token that went out last, kept where its text shows.</summary>
    public Sent? Last { get; private set; }

    public void Note(HttpRequestMessage request)
    {
        var token = request.Headers.Authorization?.Parameter ?? "";
        if (bug == PlazaBug.SecretInALog)
            logger.Log(LogLevel.Trace, default, token, null, (state, _) => $"Asked with {state}");
        if (bug == PlazaBug.SecretInATrace)
            Activities.StartActivity("plaza")?.SetTag("http.request.header.authorization", token).Dispose();
        if (bug == PlazaBug.SecretInAMetric)
            requests.Add(1, new KeyValuePair<string, object?>("token", token));
        if (bug == PlazaBug.SecretInAPart)
            Last = new Sent(token);
    }

    internal sealed record Sent(string Token);
}
