using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Turns events into interactions. Nothing counts that its author did not sign.</summary>
internal sealed class NostrInteractions(ConnectionId connection, ChannelId channel, NostrKey own)
{
    private const int LongestRaw = 64 * 1_024;

    private readonly PrivateMessages messages = new(own);

    /// <summary>Reads an event that a relay sent; several interactions where it takes back several things.</summary>
    /// <param name="element">The event.</param>
    /// <param name="cursor">Knows what came before, and whose it was.</param>
    /// <param name="now">What stands for a time to come.</param>
    public (IReadOnlyList<Interaction> Interactions, string? Fault) Read(JsonElement element, NostrCursor cursor, DateTimeOffset now)
    {
        if (NostrEvent.Read(element) is not { } said)
            return ([], "This is no event.");
        if (!said.IsGenuine())
            return ([], "The event is not signed by who it says. Leave out the relay that passes such things on.");
        return said.Kind switch
        {
            EventKind.Deletion => (Deleted(said, cursor, now), null),
            EventKind.GiftWrap => Wrapped(said, now),
            EventKind.LegacyMessage => Legacy(said, now),
            _ => ([Public(said, now)], null),
        };
    }

    public DeadLetter Reject(int position, string reason, JsonElement element)
    {
        var raw = element.ValueKind == JsonValueKind.Undefined ? "null"u8.ToArray() : Encoding.UTF8.GetBytes(element.GetRawText());
        return new DeadLetter(connection, position, reason, raw.AsMemory(0, Math.Min(raw.Length, LongestRaw)));
    }

    private List<Interaction> Deleted(NostrEvent said, NostrCursor cursor, DateTimeOffset now) =>
        [.. said.TagValues("e").Where(id => cursor.IsOf(id, said.Author)).Distinct().Select(id => Base(said, InteractionKind.Delete, now) with { ExternalId = id, Version = "deleted" })];

    private (IReadOnlyList<Interaction> Interactions, string? Fault) Wrapped(NostrEvent said, DateTimeOffset now)
    {
        if (messages.Unwrap(said) is not { } inner)
            return ([], "The private message cannot be opened with this key, or is not from whom it says.");
        if (inner.Kind is not (EventKind.PrivateMessage or EventKind.PrivateFile))
            return ([], null);
        var read = Base(inner, InteractionKind.DirectMessage, now) with { Text = PlainText.Clean(inner.Content), ReplyTo = Id(inner.Tag("e")), Link = null };
        return ([read], null);
    }

    private (IReadOnlyList<Interaction> Interactions, string? Fault) Legacy(NostrEvent said, DateTimeOffset now) => messages.ReadLegacy(said) is { } text
        ? ([Base(said, InteractionKind.DirectMessage, now) with { Text = PlainText.Clean(text), ReplyTo = Id(said.Tag("e")) }], null)
        : ([], "The private message cannot be opened with this key.");

    private Interaction Public(NostrEvent said, DateTimeOffset now) => said.Kind switch
    {
        EventKind.Reaction => Base(said, InteractionKind.Reaction, now) with { ReplyTo = Id(said.TagValues("e").LastOrDefault()), Text = said.Content is "+" or "" ? null : PlainText.Line(said.Content, 64) },
        EventKind.Repost or EventKind.GenericRepost => Base(said, InteractionKind.Share, now) with { ReplyTo = Id(said.TagValues("e").LastOrDefault()) },

        // The list of whom somebody follows is replaced as a whole whenever it changes: that this key is on it is one fact.
        EventKind.Contacts => Base(said, InteractionKind.Follow, now) with { ExternalId = $"3:{said.Author}", Link = null },
        _ => Words(said, now),
    };

    private Interaction Words(NostrEvent said, DateTimeOffset now)
    {
        var thread = NoteThread.Of(said);
        var kind = said.Kind == EventKind.Comment ? InteractionKind.Comment : thread.Answered is null ? InteractionKind.Mention : InteractionKind.Reply;
        return Base(said, kind, now) with
        {
            Text = PlainText.Clean(said.Content),
            ReplyTo = Id(thread.Answered),
            Thread = Id(thread.Root),
            Language = said.Tags.FirstOrDefault(tag => tag.Count > 2 && tag[0] == "l" && tag[2] == "ISO-639-1")?[1],
            Media = [.. said.Tags.Where(tag => tag.Count > 1 && tag[0] == "imeta").SelectMany(tag => tag.Skip(1)).Where(part => part.StartsWith("url http", StringComparison.Ordinal)).Select(part => part[4..])],
        };
    }

    private static string? Id(string? id) => id is not null && NostrKey.IsHex(id) ? id : null;

    private Interaction Base(NostrEvent said, InteractionKind kind, DateTimeOffset now) => new()
    {
        Connection = connection,
        ExternalId = said.Id,
        Author = new Account(channel, said.Author, Bech32.Write("npub", Convert.FromHexString(said.Author))),
        Kind = kind,
        OccurredAt = said.Instant < now ? said.Instant : now,
        Link = "nostr:" + Bech32.Write("note", Convert.FromHexString(said.Id)),
        Trust = InteractionTrust.Verified,
        IsOwn = said.Author == own.PublicKey,
        Raw = said.Raw,
    };
}
