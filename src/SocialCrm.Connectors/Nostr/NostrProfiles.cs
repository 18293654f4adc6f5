using System.Net;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Looks up what people say of themselves, and whether the name they give is theirs (NIP-05).</summary>
internal sealed class NostrProfiles(NostrOptions options, ChannelId channel, RelayNetwork network, PlatformCalls calls)
{
    public async Task<ChannelProfile?> FindAsync(string accountKey, CancellationToken cancellationToken)
    {
        var key = Bech32.Read("npub", accountKey) is { } read ? Convert.ToHexStringLower(read) : accountKey;
        if (!NostrKey.IsHex(key))
            return null;
        var relays = await OpenRelays.OpenAsync(network, options.Relays.Distinct(), cancellationToken).ConfigureAwait(false);
        await using (relays.ConfigureAwait(false))
        {
            if (await relays.NewestAsync(EventKind.Profile, key, cancellationToken).ConfigureAwait(false) is not { } found || Document(found.Content) is not { } said)
                return null;
            var name = JsonText.Of(said, "nip05");
            var handle = name is not null && await IsTheirsAsync(name, key, cancellationToken).ConfigureAwait(false) ? name : null;
            var shown = PlainText.Line(JsonText.Of(said, "display_name") ?? JsonText.Of(said, "name"), 200);
            return new ChannelProfile(new Account(channel, key, handle ?? Bech32.Write("npub", Convert.FromHexString(key)), shown))
            {
                Bio = PlainText.Clean(JsonText.Of(said, "about")),
                Links = Page(said, "website") is { } page ? [page] : [],
                Picture = Page(said, "picture"),
            };
        }
    }

    private static string? Page(JsonElement said, string property) =>
        Uri.TryCreate(JsonText.Of(said, property), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    private static JsonElement? Document(string content)
    {
        try
        {
            using var document = JsonText.Parse(Encoding.UTF8.GetBytes(content));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Anybody may write any name; whether it is so, its domain says. One that does not answer says nothing.</summary>
    private async Task<bool> IsTheirsAsync(string name, string key, CancellationToken cancellationToken)
    {
        if (name.Split('@') is not [{ Length: > 0 } local, var domain] || Uri.CheckHostName(domain) != UriHostNameType.Dns)
            return false;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}/.well-known/nostr.json?name={Uri.EscapeDataString(local)}");
            var answer = await calls.SendAsync(request, options.MaximumBytes, cancellationToken).ConfigureAwait(false);
            return answer.Status == HttpStatusCode.OK && Document(Encoding.UTF8.GetString(answer.Body.Span)) is { } document
                && JsonText.Property(document, "names") is { } names && JsonText.Of(names, local) == key;
        }
        catch (ChannelException)
        {
            return false;
        }
    }
}
