using System.Net;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.WordPress;

/// <summary>Turns comments into interactions, by comparing them with what was seen of them before.</summary>
internal sealed class WordPressInteractions(ConnectionId connection, WordPressOptions options, Uri site)
{
    private const int LongestName = 200;

    public static ChannelId Channel { get; } = new("wordpress");

    /// <summary>What is new about a comment, or null; <paramref name="watched"/> remembers it.</summary>
    public Interaction? Judge(WordPressComment comment, WatchedComments watched, WordPressAccess access)
    {
        var before = watched.Find(comment.Id);
        var version = ContentDigest.Of(comment.Written ?? comment.Rendered);
        var digest = WatchDigest(version);
        var author = AuthorOf(comment);
        if (!IsShown(comment))
            return Hide(comment, (digest, author), watched, access);
        if (before is { State: WatchState.Shown } && before.Digest == digest)
            return null;

        var returns = before is { State: WatchState.Gone } ? before.Returns + 1 : before?.Returns ?? 0;
        watched.Set(new WatchedComment(comment.Id, digest, WatchState.Shown, returns, author.Key));
        var kind = before is null or { State: WatchState.Held } ? KindOf(comment) : InteractionKind.Edit;
        return Interaction(comment, author, access) with { Kind = kind, Version = Numbered(version, returns) };
    }

    /// <summary>Says that a comment is gone, which the site does not list any more; null where it was never received.</summary>
    public Interaction? Miss(WatchedComment missing, WatchedComments watched, DateTimeOffset now)
    {
        if (missing.State != WatchState.Shown)
            return null;
        watched.Set(missing with { State = WatchState.Gone });
        return Gone(missing, now) with { Author = new Account(Channel, missing.Author) };
    }

    public DeadLetter Reject(long position, ReadOnlyMemory<byte> raw) =>
        new(connection, position, "The comment has no number, no time or no content that can be read. A plug-in may change what the REST API says.", raw[..Math.Min(raw.Length, 64 * 1024)]);

    private static uint WatchDigest(string version) => BitConverter.ToUInt32(System.Text.Encoding.ASCII.GetBytes(version), 4);

    private static string Numbered(string version, int returns) => returns == 0 ? version : FormattableString.Invariant($"{version}.{returns}");

    private static InteractionKind KindOf(WordPressComment comment) => comment.Type switch
    {
        "pingback" or "trackback" or "webmention" => InteractionKind.Mention,
        "review" => InteractionKind.Review,
        "like" => InteractionKind.Reaction,
        "repost" => InteractionKind.Share,
        _ => comment.Parent > 0 ? InteractionKind.Reply : InteractionKind.Comment,
    };

    private static Account AuthorOf(WordPressComment comment) => new(
        Channel,
        comment.Author > 0 ? WordPressReference.User(comment.Author) : GuestKey.Of(comment),
        Handle: null,
        PlainText.Line(WebUtility.HtmlDecode(comment.AuthorName), LongestName));

    private bool IsShown(WordPressComment comment) => comment.IsApproved || (comment.IsHeld && options.ReceiveHeld);

    private Interaction? Hide(WordPressComment comment, (uint Digest, Account Account) written, WatchedComments watched, WordPressAccess access)
    {
        var before = watched.Find(comment.Id);
        if (before is { State: WatchState.Shown })
        {
            var gone = before with { State = WatchState.Gone };
            watched.Set(gone);
            return Gone(gone, comment.At) with { Author = written.Account, Raw = RawOf(comment), IsOwn = comment.Author == access.Id };
        }

        // What comes into the trash or among the spam unseen was never received; it is not worth a place.
        if (before is null && comment.IsHeld)
            watched.Set(new WatchedComment(comment.Id, written.Digest, WatchState.Held, 0, written.Account.Key));
        return null;
    }

    private Interaction Gone(WatchedComment comment, DateTimeOffset at) => new()
    {
        Connection = connection,
        ExternalId = WordPressReference.Comment(comment.Id),
        Version = Numbered("gone", comment.Returns),
        Author = new Account(Channel, comment.Author),
        Kind = InteractionKind.Delete,
        OccurredAt = at,
        Trust = InteractionTrust.Fetched,
    };

    private Interaction Interaction(WordPressComment comment, Account author, WordPressAccess access) => new()
    {
        Connection = connection,
        ExternalId = WordPressReference.Comment(comment.Id),
        Author = author,
        Kind = InteractionKind.Comment,
        OccurredAt = comment.At,
        Text = HtmlText.ToPlainText(comment.Rendered, site),
        Thread = comment.Post > 0 ? WordPressReference.Post(comment.Post) : null,
        ReplyTo = comment.Parent > 0 ? WordPressReference.Comment(comment.Parent) : null,
        Link = comment.Link,
        Trust = InteractionTrust.Fetched,
        IsOwn = comment.Author == access.Id,
        Raw = RawOf(comment),
    };

    private ReadOnlyMemory<byte> RawOf(WordPressComment comment) => options.KeepRaw ? comment.Raw : default;
}
