using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Ghost;

/// <summary>Turns members' comments into interactions.</summary>
internal sealed class GhostInteractions(ConnectionId connection, GhostOptions options)
{
    private const int LongestRaw = 64 * 1_024;

    public static ChannelId Channel { get; } = new("ghost");

    /// <summary>A comment as it stands now.</summary>
    /// <param name="comment">As the API shows it.</param>
    /// <param name="floor">Before when every comment was read already; null where none was.</param>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public Interaction Read(JsonElement comment, DateTimeOffset? floor)
    {
        var html = JsonText.Of(comment, "html") ?? throw new FormatException("It has no words.");
        var parent = IdOf(comment, "parent_id");
        var at = Instant(comment, "created_at");
        var isEdit = JsonText.Of(comment, "edited_at") is not null && at < floor;
        var kind = parent is null ? InteractionKind.Comment : InteractionKind.Reply;
        return Common(comment) with
        {
            // Staff may hide a comment and show it again; it says the same all the while.
            Version = ContentDigest.Of(html),
            Kind = isEdit ? InteractionKind.Edit : kind,
            OccurredAt = at,
            Text = HtmlText.ToPlainText(html, options.Site),
            Thread = parent,
            ReplyTo = IdOf(comment, "in_reply_to_id") ?? parent,
        };
    }

    /// <summary>A comment that its author took back. Ghost keeps who wrote it, and nothing of what it said.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public Interaction Deleted(JsonElement comment, DateTimeOffset at) => Common(comment) with
    {
        Version = "deleted",
        Kind = InteractionKind.Delete,
        OccurredAt = at,
        Thread = IdOf(comment, "parent_id"),
        ReplyTo = IdOf(comment, "in_reply_to_id") ?? IdOf(comment, "parent_id"),
    };

    public DeadLetter Reject(int position, string reason, JsonElement comment)
    {
        var raw = Encoding.UTF8.GetBytes(comment.GetRawText());
        return new DeadLetter(connection, position, reason, raw.AsMemory(0, Math.Min(raw.Length, LongestRaw)));
    }

    public static string? IdOf(JsonElement element, string name) => JsonText.Of(element, name) is { Length: > 0 and <= 64 } id && id.All(char.IsAsciiLetterOrDigit) ? id : null;

    private Interaction Common(JsonElement comment)
    {
        var id = IdOf(comment, "id") ?? throw new FormatException("It has no id.");
        var author = AuthorOf(comment);
        var post = JsonText.Property(comment, "post") ?? default;
        return new Interaction
        {
            Connection = connection,
            ExternalId = id,
            Author = author,
            Kind = InteractionKind.Comment,
            OccurredAt = default,
            Link = JsonText.Of(post, "url") is { Length: > 0 } url ? $"{url}#ghost-comments-{id}" : null,
            Trust = InteractionTrust.Fetched,
            IsOwn = author.Key == options.Member,
            Raw = options.KeepRaw ? Encoding.UTF8.GetBytes(comment.GetRawText()) : default,
        };
    }

    /// <summary>A member who has left the site leaves their comments behind, without a name: nothing tells whether two are of one person.</summary>
    private static Account AuthorOf(JsonElement comment)
    {
        var member = JsonText.Property(comment, "member") ?? default;
        return IdOf(member, "id") is { } id
            ? new Account(Channel, id, Handle: null, PlainText.Line(JsonText.Of(member, "name"), 200))
            : new Account(Channel, "departed:" + JsonText.Of(comment, "id"));
    }

    private static DateTimeOffset Instant(JsonElement comment, string name) =>
        JsonText.Property(comment, name) is { ValueKind: JsonValueKind.String } stated && stated.TryGetDateTimeOffset(out var at) && at.Year > 1
            ? at.ToUniversalTime()
            : throw new FormatException($"Its {name} is no instant.");
}
