using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>What is asked of a wiki's Action API.</summary>
internal sealed class MediaWikiClient(MediaWikiSession session, MediaWikiOptions options)
{
    /// <summary>Two revisions a change: fifty is what the API takes from anybody.</summary>
    public const int PageSize = 25;

    public const int MostRevisions = 50;

    private const string RevisionFields = "ids|timestamp|user|userid|comment|size|sha1";

    public DateTimeOffset Now => session.Calls.Now;

    public async Task<(long Id, string Name)> GetMeAsync(CancellationToken cancellationToken)
    {
        using var answer = await session.GetAsync([("action", "query"), ("meta", "userinfo")], cancellationToken).ConfigureAwait(false);
        return MeOf(answer);
    }

    /// <summary>Lists recent changes, the oldest first, from an instant on.</summary>
    public async Task<WikiChanges> ListAsync(long from, string? continuation, CancellationToken cancellationToken)
    {
        using var answer = await session.GetAsync(
            [
                ("action", "query"), ("list", "recentchanges"), ("meta", "userinfo"),
                ("rcdir", "newer"), ("rclimit", Text(PageSize)), ("rctype", "edit|new|log"), ("rcshow", options.ReceiveBots ? null : "!bot"),
                ("rcnamespace", string.Join('|', options.Namespaces)), ("rcprop", "title|ids|user|userid|comment|timestamp|flags|sizes|loginfo|sha1"),
                ("rcstart", from > 0 ? DateTimeOffset.FromUnixTimeSeconds(from).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null),
                ("rccontinue", continuation),
            ],
            cancellationToken).ConfigureAwait(false);
        if (answer.Find("query", "recentchanges") is not { ValueKind: JsonValueKind.Array } list)
            throw session.Calls.Malformed("The wiki listed no recent changes. Check the version of the wiki.");
        return ChangesOf(list) with { Continue = answer.Find("continue", "rccontinue") is { } next ? JsonText.Of(next) : null, Me = MeOf(answer) };
    }

    /// <summary>Reads revisions by number, at most fifty.</summary>
    public async Task<WikiRevisions> ReadAsync(IReadOnlyCollection<long> revisions, bool withText, CancellationToken cancellationToken)
    {
        var changes = new List<WikiChange>();
        var texts = new Dictionary<long, string>();
        var hidden = new HashSet<long>();
        (string, string?)[] more = [];
        for (var part = 0; part <= revisions.Count && revisions.Count > 0; part++)
        {
            using var answer = await session.GetAsync(
                [
                    ("action", "query"), ("prop", "revisions"), ("revids", string.Join('|', revisions)),
                    ("rvprop", withText ? RevisionFields + "|content" : RevisionFields), ("rvslots", withText ? "main" : null), .. more,
                ],
                cancellationToken).ConfigureAwait(false);
            foreach (var page in PagesOf(answer))
                Read(page);
            if (JsonText.Property(answer.Root, "continue") is not { ValueKind: JsonValueKind.Object } next)
                break;
            more = [.. next.EnumerateObject().Select(value => (value.Name, JsonText.Of(value.Value)))];
        }

        return new WikiRevisions(changes, texts, hidden);

        void Read(JsonElement page)
        {
            foreach (var revision in JsonText.List(page, "revisions"))
            {
                if (WikiChange.Number(revision, "revid") is not { } id)
                    continue;
                if (WikiChange.Flag(revision, "sha1hidden") || WikiChange.Flag(revision, "userhidden"))
                    hidden.Add(id);
                if (WikiChange.Read(revision, page) is { } change)
                    changes.Add(change);
                if (ContentOf(revision) is { } text)
                    texts[id] = text;
            }
        }
    }

    /// <summary>The latest text of a page with its revision, and a token to edit it with; null where there is no such page, or none of wikitext.</summary>
    public async Task<(long Revision, string Text, string Token)?> OpenAsync(long page, CancellationToken cancellationToken)
    {
        using var answer = await session.GetAsync(
            [("action", "query"), ("pageids", Text(page)), ("prop", "revisions"), ("rvprop", "ids|content"), ("rvslots", "main"), ("meta", "tokens")],
            cancellationToken).ConfigureAwait(false);
        var revision = PagesOf(answer).SelectMany(found => JsonText.List(found, "revisions")).FirstOrDefault();
        return revision.ValueKind == JsonValueKind.Object && ContentOf(revision) is { } text && WikiChange.Number(revision, "revid") is { } id
            ? (id, text, TokenOf(answer))
            : null;
    }

    public async Task<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        using var answer = await session.GetAsync([("action", "query"), ("meta", "tokens")], cancellationToken).ConfigureAwait(false);
        return TokenOf(answer);
    }

    /// <summary>The account's own revision of a page whose summary holds a mark, since an instant; null where there is none.</summary>
    public async Task<long?> FindMarkAsync((string Name, string Value) page, string mark, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var me = await GetMeAsync(cancellationToken).ConfigureAwait(false);
        using var answer = await session.GetAsync(
            [
                ("action", "query"), (page.Name, page.Value), ("prop", "revisions"), ("rvprop", "ids|comment"), ("rvuser", me.Name), ("rvlimit", Text(MostRevisions)),
                ("rvdir", "newer"), ("rvstart", since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            ],
            cancellationToken).ConfigureAwait(false);
        return PagesOf(answer).SelectMany(found => JsonText.List(found, "revisions"))
            .Where(revision => JsonText.Of(revision, "comment")?.Contains(mark, StringComparison.Ordinal) == true)
            .Select(revision => WikiChange.Number(revision, "revid")).FirstOrDefault();
    }

    /// <summary>A user by number; null where there is none.</summary>
    public async Task<(string Name, DateTimeOffset? Since)?> FindUserAsync(long user, CancellationToken cancellationToken)
    {
        using var answer = await session.GetAsync(
            [("action", "query"), ("list", "users"), ("ususerids", Text(user)), ("usprop", "registration")], cancellationToken).ConfigureAwait(false);
        var found = answer.Find("query", "users") is { ValueKind: JsonValueKind.Array } users ? users.EnumerateArray().FirstOrDefault() : default;
        if (JsonText.Of(found, "name") is not { Length: > 0 } name)
            return null;
        return (name, DateTimeOffset.TryParse(JsonText.Of(found, "registration"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since) ? since : null);
    }

    /// <summary>Writes; the answer may hold an error.</summary>
    public Task<MediaWikiAnswer> WriteAsync(IReadOnlyList<(string Name, string? Value)> parameters, CancellationToken cancellationToken) =>
        session.PostAsync(parameters, cancellationToken);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<JsonElement> PagesOf(MediaWikiAnswer answer) => JsonText.Property(answer.Root, "query") is { } query ? JsonText.List(query, "pages") : [];

    private static string? ContentOf(JsonElement revision) =>
        JsonText.Property(revision, "slots") is { } slots && JsonText.Property(slots, "main") is { } main && JsonText.Of(main, "contentmodel") is null or "wikitext"
            ? JsonText.Of(main, "content")
            : null;

    private static WikiChanges ChangesOf(JsonElement list)
    {
        var changes = new List<WikiChange>();
        var unreadable = new List<(long, ReadOnlyMemory<byte>)>();
        DateTimeOffset? newest = null;
        (long, DateTimeOffset)? deletion = null;
        foreach (var entry in list.EnumerateArray())
        {
            var at = WikiChange.Instant(entry);
            newest = at ?? newest;
            if (JsonText.Of(entry, "type") == "log")
                deletion = JsonText.Of(entry, "logtype") is "delete" or "suppress" && at is { } when ? (WikiChange.Number(entry, "rcid") ?? 0, when) : deletion;
            else if (WikiChange.Read(entry) is { } change)
                changes.Add(change);
            else if (!WikiChange.Flag(entry, "userhidden"))
                unreadable.Add((Math.Max(1, WikiChange.Number(entry, "rcid") ?? 1), Encoding.UTF8.GetBytes(entry.GetRawText())));
        }

        return new WikiChanges { Changes = changes, Unreadable = unreadable, Newest = newest, Deletion = deletion, Me = default };
    }

    private (long Id, string Name) MeOf(MediaWikiAnswer answer) =>
        answer.Find("query", "userinfo") is { } me && WikiChange.Number(me, "id") is > 0 and { } id && JsonText.Of(me, "name") is { } name
            ? (id, name)
            : throw session.Calls.Malformed("The wiki did not say who the account is. Check the version of the wiki.");

    private string TokenOf(MediaWikiAnswer answer) =>
        answer.Find("query", "tokens") is { } tokens && JsonText.Of(tokens, "csrftoken") is { Length: > 2 } token
            ? token
            : throw session.Calls.Failed(ChannelFailure.Unauthorized, "The wiki gave no token to edit with. Check the grants of the bot password.");
}
