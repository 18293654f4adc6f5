using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Where things are on the web, and who people are.</summary>
internal sealed class BlueskyPlaces(BlueskyOptions options)
{
    private const int LongestName = 200;
    private const string Post = "/app.bsky.feed.post/";

    public static ChannelId Channel { get; } = new("bluesky");

    /// <summary>The account that a profile shows; null where it names none.</summary>
    public static Account? AccountOf(JsonElement profile)
    {
        if (JsonText.Of(profile, "did") is not { Length: > 0 and <= 256 } did)
            return null;
        var handle = JsonText.Of(profile, "handle");
        return new Account(Channel, did, handle is null or "handle.invalid" ? null : PlainText.Line(handle, LongestName), PlainText.Line(JsonText.Of(profile, "displayName"), LongestName));
    }

    /// <summary>Where a person can read a post, or see who did what is no post.</summary>
    public string LinkOf(string uri)
    {
        var did = DidOf(uri);
        var at = uri.IndexOf(Post, StringComparison.Ordinal);
        return at < 0 ? ProfileOf(did) : $"{ProfileOf(did)}/post/{uri[(at + Post.Length)..]}";
    }

    public string ProfileOf(string did) => new Uri(options.Site!, $"/profile/{did}").AbsoluteUri;

    public static string DidOf(string uri) => uri.StartsWith("at://", StringComparison.Ordinal) ? uri["at://".Length..].Split('/')[0] : uri;

    /// <summary>Addresses of the pictures and films of a post's record.</summary>
    public IReadOnlyList<string> MediaOf(JsonElement record, string did)
    {
        if (JsonText.Property(record, "embed") is not { } embed)
            return [];
        embed = JsonText.Property(embed, "media") ?? embed;
        var pictures = JsonText.List(embed, "images").Concat(JsonText.List(embed, "items")).Select(image => JsonText.Property(image, "image"))
            .Select(blob => Address(options.PictureAddress, blob, did));
        var film = Address(options.FilmAddress, JsonText.Property(embed, "video"), did);
        return [.. pictures.Append(film).OfType<string>()];
    }

    private static string? Address(string pattern, JsonElement? blob, string did) =>
        blob is { } file && JsonText.Property(file, "ref") is { } reference && JsonText.Of(reference, "$link") is { Length: > 0 } cid
            ? pattern.Replace("{did}", did, StringComparison.Ordinal).Replace("{cid}", Uri.EscapeDataString(cid), StringComparison.Ordinal)
            : null;
}
