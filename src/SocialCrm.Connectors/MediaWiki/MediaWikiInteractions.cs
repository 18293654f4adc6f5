using System.Text.RegularExpressions;
using SocialCrm.Channels;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Turns revisions into interactions: what somebody added to a page is what they said.</summary>
internal sealed class MediaWikiInteractions(ConnectionId connection, MediaWikiOptions options)
{
    private const int LongestName = 200;
    private const int UserTalk = 3;

    private readonly string index = options.ApiAddress!.AbsoluteUri[..^"api.php".Length] + "index.php";

    public static ChannelId Channel { get; } = new("mediawiki");

    /// <summary>What a revision says; null where it added nothing.</summary>
    /// <param name="change">The revision.</param>
    /// <param name="added">
    /// What it added; null where it, or the revision before, may not be seen, and then its summary counts: what is hidden may still stand on the page, and
    /// is not theirs.
    /// </param>
    /// <param name="me">The connection's own account.</param>
    public Interaction? Interaction(WikiChange change, AddedLines? added, (long Id, string Name) me)
    {
        var text = added is null ? PlainText.Clean(WithoutSection(change.Comment)) : WikiText.ToPlainText(added.Lines);
        if (text is null && added is not null)
            return null;
        return Of(change) with
        {
            Kind = KindOf(change, added, me.Name),
            Text = text,
            Thread = change.Page > 0 ? MediaWikiReference.Thread(change.Page, added?.Heading) : null,
            IsOwn = change.UserId == me.Id,
        };
    }

    /// <summary>An own revision: what it says is in the outbox.</summary>
    public Interaction Own(WikiChange change) => Of(change) with { Kind = InteractionKind.Comment, IsOwn = true };

    public Interaction Gone(WatchedRevision revision, DateTimeOffset at) => new()
    {
        Connection = connection,
        ExternalId = MediaWikiReference.Revision(revision.Id),
        Version = Numbered("gone", revision.Returns),
        Author = new Account(Channel, revision.Author),
        Kind = InteractionKind.Delete,
        OccurredAt = at,
        Trust = InteractionTrust.Fetched,
    };

    /// <summary>A revision that was deleted or hidden, and is there again.</summary>
    public static Interaction Back(Interaction interaction, int returns) => interaction with { Kind = InteractionKind.Edit, Version = Numbered("1", returns) };

    public DeadLetter Reject(long position, ReadOnlyMemory<byte> raw) =>
        new(connection, position, "The change has no revision, no time or no user that can be read. An extension may change what the API says.", raw[..Math.Min(raw.Length, 64 * 1024)]);

    public string LinkOf(long revision) => FormattableString.Invariant($"{index}?diff={revision}");

    public string LinkOfUser(string name) => $"{index}?title=User:{Uri.EscapeDataString(name.Replace(' ', '_'))}";

    private static string Numbered(string version, int returns) => returns == 0 ? version : FormattableString.Invariant($"{version}.{returns}");

    private static string WithoutSection(string comment) => comment.StartsWith("/*", StringComparison.Ordinal) && comment.IndexOf("*/", StringComparison.Ordinal) is > 0 and var end ? comment[(end + 2)..] : comment;

    private static InteractionKind KindOf(WikiChange change, AddedLines? added, string me)
    {
        if (change.Namespace == UserTalk && change.Title.EndsWith(":" + me, StringComparison.Ordinal))
            return InteractionKind.Mention;
        if (added is not null && Names(added, me))
            return InteractionKind.Mention;
        if (change.Namespace % 2 == 0)
            return InteractionKind.Post;
        return added is { Lines: [[':' or '*' or '#', ..], ..] } ? InteractionKind.Reply : InteractionKind.Comment;
    }

    /// <summary>Whether a link to the account's page, or a template with its name, is among the lines.</summary>
    private static bool Names(AddedLines added, string me)
    {
        var name = Regex.Escape(me).Replace(@"\ ", "[ _]", StringComparison.Ordinal);
        var named = new Regex($@"(\[\[[^\[\]|:]+:\s*{name}\s*[\]|/#])|(\{{\{{[^{{}}]*\|\s*{name}\s*[|}}])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return added.Lines.Any(named.IsMatch);
    }

    private Interaction Of(WikiChange change) => new()
    {
        Connection = connection,
        ExternalId = MediaWikiReference.Revision(change.Revision),
        Version = "1",
        Author = new Account(Channel, change.AuthorKey, PlainText.Line(change.User, LongestName)),
        Kind = InteractionKind.Comment,
        OccurredAt = change.At,
        Link = LinkOf(change.Revision),
        Trust = InteractionTrust.Fetched,
        Raw = options.KeepRaw ? change.Raw : default,
    };
}
