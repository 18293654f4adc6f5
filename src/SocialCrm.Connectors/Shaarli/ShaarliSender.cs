using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>Publishes links, and notes where there is no address to keep.</summary>
internal sealed partial class ShaarliSender(PlatformCalls calls, ShaarliClient client, ShaarliInteractions interactions, ShaarliOptions options)
{
    private const string Signs = ".,;:!?)]}'\"";

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Operation != ChannelOperation.Publish)
            return new SendResult.Rejected("A Shaarli takes links to publish, and neither answers nor messages.");
        var mark = ShaarliMark.Of(message);
        var link = new NewLink(AddressIn(message), message.Title, message.Text, [.. options.Tags, mark], options.PublishPrivately);
        var answer = await client.CreateAsync(link, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess && answer.Status != HttpStatusCode.Conflict)
            return Refused(answer);
        if (Read(answer) is not { } kept)
            return new SendResult.Unknown("The site took it and did not say as what.");

        // The site keeps an address once. What it has is this message, or somebody's link that would have to be overwritten.
        return answer.IsSuccess || kept.Tags.Contains(mark, StringComparer.OrdinalIgnoreCase)
            ? Accepted(kept)
            : new SendResult.Rejected("The site keeps this address already. Change the link there, or publish another address.");
    }

    public async Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        await client.FindTaggedAsync(ShaarliMark.Of(message), cancellationToken).ConfigureAwait(false) is { } link ? Accepted(link) : null;

    /// <summary>The address that goes with the message, or the first one in its words.</summary>
    private static string? AddressIn(OutboundMessage message) =>
        message.Media.Count > 0 ? message.Media[0].AbsoluteUri : Address().Match(message.Text) is { Success: true } found ? found.Value.TrimEnd([.. Signs]) : null;

    [GeneratedRegex(@"\bhttps?://[^\s<>""]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    private static ShaarliLink? Read(PlatformAnswer answer)
    {
        try
        {
            using var json = JsonText.Parse(answer.Body);
            return ShaarliLink.Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private SendResult.Accepted Accepted(ShaarliLink link) => new(ShaarliInteractions.IdOf(link.ShortUrl), interactions.LinkTo(link.ShortUrl));

    private SendResult Refused(PlatformAnswer answer)
    {
        var status = (int)answer.Status;
        return status switch
        {
            401 or 403 => new SendResult.ReauthorizationRequired(),
            429 => new SendResult.Throttled(calls.Now + (answer.RetryAfter(calls.Now) ?? TimeSpan.FromMinutes(1))),
            503 when answer.RetryAfter(calls.Now) is { } wait => new SendResult.Throttled(calls.Now + wait),
            408 or >= 500 => new SendResult.Unknown($"The site answered with {status}."),
            _ => new SendResult.Rejected($"The site refused it ({status}). Check the address and the version of the site."),
        };
    }
}
