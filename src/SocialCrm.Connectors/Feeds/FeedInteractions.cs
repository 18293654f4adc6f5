using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Turns entries into interactions.</summary>
internal sealed class FeedInteractions(ConnectionId connection, FeedOptions options, ChannelId channel)
{
    private const int LongestId = 512;
    private const int LongestKey = 256;

    /// <summary>The interactions of what is new or changed, and what was seen in all.</summary>
    /// <param name="content">What the feed holds.</param>
    /// <param name="before">What it held last time.</param>
    /// <param name="now">What stands for the time of an entry that states none, or one to come.</param>
    public (List<Interaction> Interactions, SeenEntries Seen) Read(FeedContent content, SeenEntries before, DateTimeOffset now)
    {
        var interactions = new List<Interaction>();
        var seen = new SeenEntries();
        foreach (var entry in content.Entries)
        {
            var id = IdOf(entry);
            var version = VersionOf(entry);
            seen.Add(id, version);
            if (!before.Knows(id, version))
                interactions.Add(Interaction(entry, content, now) with { ExternalId = id, Version = version, Kind = KindOf(entry, before.Knows(id)) });
        }

        return (interactions, seen);
    }

    public DeadLetter Reject(int position, string reason, ReadOnlyMemory<byte> raw) => new(connection, position, reason, raw[..Math.Min(raw.Length, 64 * 1024)]);

    private static string IdOf(FeedEntry entry) =>
        ContentDigest.Fitting(entry.Id ?? entry.Link ?? "sha256:" + ContentDigest.Of(entry.Title ?? entry.Text, entry.At?.ToString("O")), LongestId);

    /// <summary>Digests the words alone: a feed that restamps or re-renders an entry at every reading has not changed it.</summary>
    private static string VersionOf(FeedEntry entry) => entry.IsGone ? "gone" : ContentDigest.Of(entry.Title, entry.Text);

    private InteractionKind KindOf(FeedEntry entry, bool isKnown)
    {
        if (entry.IsGone)
            return InteractionKind.Delete;
        if (isKnown)
            return InteractionKind.Edit;
        return entry.ReplyTo is null ? options.Kind : InteractionKind.Reply;
    }

    private Interaction Interaction(FeedEntry entry, FeedContent content, DateTimeOffset now) => new()
    {
        Connection = connection,
        ExternalId = "",
        Author = AccountOf(entry.Author.IsNobody ? content.Author : entry.Author),
        Kind = options.Kind,
        OccurredAt = entry.At < now ? entry.At.Value : now,
        Text = entry.IsGone ? null : Words(entry),
        Language = entry.Language ?? content.Language,
        ReplyTo = entry.ReplyTo is { } answered ? ContentDigest.Fitting(answered, LongestId) : null,
        Link = entry.Link,
        Media = entry.Media,
        Trust = InteractionTrust.Unverified,
        Raw = options.KeepRaw ? entry.Raw : default,
    };

    /// <summary>Title and text, unless one begins with the other, as it does where posts have no titles.</summary>
    private static string? Words(FeedEntry entry)
    {
        if (entry.Title is null || entry.Text is null)
            return entry.Title ?? entry.Text;
        var title = entry.Title.TrimEnd('…', '.', ' ');
        return entry.Text.StartsWith(title, StringComparison.Ordinal) ? entry.Text : $"{entry.Title}\n\n{entry.Text}";
    }

    /// <summary>
    /// An author's own page tells them everywhere. A name tells them on this site only; so does a page that is a whole site, which
    /// several authors share. An address of mail is no key: sites put the same one behind every name.
    /// </summary>
    private Account AccountOf(FeedAuthor author)
    {
        var site = options.Address!.IdnHost;
        var hasPage = Uri.TryCreate(author.Address, UriKind.Absolute, out var page) && page.Scheme is "http" or "https" && page.PathAndQuery.Length > 1;
        var name = author.Name ?? author.Email ?? author.Address;
        var key = hasPage ? page!.AbsoluteUri : name is null ? site : $"{site}/{name}";
        return new Account(channel, ContentDigest.Fitting(key, LongestKey), Handle: null, PlainText.Line(author.Name, 200));
    }
}
