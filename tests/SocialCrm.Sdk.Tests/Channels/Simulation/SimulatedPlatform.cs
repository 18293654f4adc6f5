using System.Net;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>A platform that counts requests against a quota and tells of it in its own dialect.</summary>
internal abstract class SimulatedPlatform(TimeProvider time, string dialect) : HttpMessageHandler
{
    private readonly Random random = new(7);

    public string Dialect => dialect;

    /// <summary>The paths that are asked for.</summary>
    public IReadOnlyList<string> Paths { get; init; } = ["/items"];

    /// <summary>How far its clock is ahead of the client's.</summary>
    public TimeSpan Skew { get; init; }

    public long Served { get; private set; }

    public long Refused { get; private set; }

    public double ShareRefused => (double)Refused / Math.Max(1, Served + Refused);

    /// <summary>What its connector states of a quota for the day; null where headers tell.</summary>
    public virtual DailyQuota? Quota => null;

    /// <summary>How long it must be asked at least for its quota to show.</summary>
    public virtual TimeSpan Shortest => TimeSpan.Zero;

    /// <summary>How many units a request takes.</summary>
    public virtual int CostOf(string path) => 1;

    /// <summary>How much of its quota was used.</summary>
    public virtual double UsedShare(TimeSpan span) => Served / Capacity(span);

    /// <summary>How many requests it would have served in so much time.</summary>
    public abstract double Capacity(TimeSpan span);

    protected virtual HttpStatusCode Refusal => HttpStatusCode.TooManyRequests;

    protected DateTimeOffset Now => time.GetUtcNow() + Skew;

    /// <summary>Judges a request and writes what the platform says of its quota.</summary>
    protected abstract bool Admit(string path, HttpResponseMessage answer);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Latency(), time, cancellationToken).ConfigureAwait(false);
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent([]) };
        answer.Headers.Date = Now;
        if (Admit(request.RequestUri!.AbsolutePath, answer))
        {
            Served++;
        }
        else
        {
            Refused++;
            answer.StatusCode = Refusal;
        }

        await Task.Delay(Latency(), time, cancellationToken).ConfigureAwait(false);
        return answer;
    }

    private TimeSpan Latency() => TimeSpan.FromMilliseconds(10 + random.Next(60));
}
