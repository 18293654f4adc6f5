using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>Understands what the plaza posts.</summary>
internal sealed class PlazaReceiver(PlazaOptions options, PlazaReader reader)
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<byte[]> queue = [];

    public WebhookVerdict Verify(WebhookRequest request)
    {
        if (request.Method == "GET")
            return Handshake(request);
        var signature = request.ReadHeader(PlazaSignature.Header);
        if (options.Bug == PlazaBug.ChecksOnlyThatASignatureExists && signature is not null)
            return new WebhookVerdict.Deliver();
        if (signature is null || signature.Split(',') is not [['t', '=', .. var seconds], ['s', '=', .. var hex]] || !long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            return new WebhookVerdict.Refuse("The signature is missing or not of the form t=…,s=….");
        if (options.Bug != PlazaBug.NoTimeWindowAndNoId && Math.Abs(request.ReceivedAt.ToUnixTimeSeconds() - at) > 300)
            return new WebhookVerdict.Refuse("The time is more than five minutes off.");
        if (!Secrets.Any(secret => Matches(secret, seconds, hex, request.Body)))
            return new WebhookVerdict.Refuse("The signature does not match.");
        if (options.Bug == PlazaBug.RefusesWhateverNamesAnAddress && request.Body.Span.IndexOf("\"rest\""u8) >= 0)
            return new WebhookVerdict.Refuse("It names an address.");
        if (options.Bug == PlazaBug.AcknowledgesFromMemory)
            return Queued(request.Body);
        return new WebhookVerdict.Deliver(options.Bug == PlazaBug.NoTimeWindowAndNoId ? Guid.NewGuid().ToString() : null);
    }

    public WebhookContent Parse(WebhookEnvelope envelope)
    {
        using var document = JsonDocument.Parse(envelope.Body);
        var content = reader.Read(document.RootElement.GetProperty("items"));
        return options.Bug == PlazaBug.PushedIsAnother
            ? content with { Interactions = content.Interactions.Select(read => read with { Version = "pushed " + read.Version }).ToList() }
            : content;
    }

    private WebhookVerdict.Answer Queued(ReadOnlyMemory<byte> body)
    {
        queue.Enqueue(body.ToArray());
        return new WebhookVerdict.Answer(200);
    }

    private IEnumerable<string> Secrets => options.Bug switch
    {
        PlazaBug.KnowsOneSecretOnly => options.SigningSecrets.Take(1),
        PlazaBug.TakesRetiredSecrets => options.SigningSecrets.Append("plaza-signing-retired"),
        _ => options.SigningSecrets,
    };

    private WebhookVerdict Handshake(WebhookRequest request)
    {
        var query = System.Web.HttpUtility.ParseQueryString(request.Query);
        var isKnown = options.Bug == PlazaBug.TakesAnyVerifyToken
            ? query["token"] is { Length: > 0 }
            : CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(query["token"] ?? ""), Encoding.UTF8.GetBytes(options.VerifyToken));
        return isKnown ? new WebhookVerdict.Answer(200, query["challenge"] ?? "") : new WebhookVerdict.Refuse("The verify token is another.");
    }

    private bool Matches(string secret, string seconds, string hex, ReadOnlyMemory<byte> body)
    {
        var signed = options.Bug switch
        {
            PlazaBug.SignsOnlyTheTime => default,
            PlazaBug.ChecksTheBodyAsText => Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(body.Span)),
            _ => body.Span,
        };
        var mac = PlazaSignature.Mac(secret, seconds, signed);
        if (options.Bug == PlazaBug.SignsOnlyTheTime)
            return hex.Length == 64;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(mac)), Encoding.ASCII.GetBytes(hex));
    }
}
