using SocialCrm.Channels;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Reads a wiki in rounds: what has changed since the last, and after a deletion which of the latest revisions are gone or back.</summary>
internal sealed class MediaWikiReader(MediaWikiClient client, MediaWikiInteractions interactions, MediaWikiOptions options)
{
    /// <summary>A replica may lag behind, and an edit is listed a moment after it is saved.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private const long MostBytesAtOnce = 2_000_000;

    public async Task<ChannelPage> ReadAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        var cursor = MediaWikiCursor.Read(from, options.ApiAddress!);
        var watched = WatchedRevisions.Read(cursor.Watched);
        return cursor.Part is null
            ? await ReadChangesAsync(cursor, watched, cancellationToken).ConfigureAwait(false)
            : await ReadWatchedAsync(cursor, watched, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ChannelPage> ReadChangesAsync(MediaWikiCursor cursor, WatchedRevisions watched, CancellationToken cancellationToken)
    {
        var since = cursor.From ?? Math.Max(0, cursor.Newest - (long)Overlap.TotalSeconds);
        var list = await client.ListAsync(since, cursor.Continue, cancellationToken).ConfigureAwait(false);
        var unseen = list.Changes.Where(change => watched.Find(change.Revision) is null).DistinctBy(change => change.Revision).ToList();
        var read = await InterpretAsync(unseen, list.Me, cancellationToken).ConfigureAwait(false);
        foreach (var (change, _) in read)
            watched.Set(new WatchedRevision(change.Revision, IsGone: false, Returns: 0, change.AuthorKey));

        var isNews = list.Deletion?.Number > cursor.Noticed;
        var deletedAt = isNews ? list.Deletion!.Value.At.ToUnixTimeSeconds() : cursor.DeletedAt;
        var next = cursor with
        {
            Newest = Math.Max(cursor.Newest, list.Newest?.ToUnixTimeSeconds() ?? 0),
            From = list.Continue is null ? null : since,
            Continue = list.Continue,
            DeletedAt = deletedAt,
            Noticed = isNews ? list.Deletion!.Value.Number : cursor.Noticed,
            Part = list.Continue is null && deletedAt is not null ? 0 : null,
        };
        var rejected = list.Unreadable.Select(entry => interactions.Reject(entry.Position, entry.Raw)).ToList();
        return Page([.. read.Select(found => found.Said).OfType<Interaction>()], rejected, watched, next);
    }

    /// <summary>Looks which of the watched revisions are gone since, or are there again.</summary>
    private async Task<ChannelPage> ReadWatchedAsync(MediaWikiCursor cursor, WatchedRevisions watched, CancellationToken cancellationToken)
    {
        var part = watched.All.Skip(cursor.Part!.Value * MediaWikiClient.MostRevisions).Take(MediaWikiClient.MostRevisions).ToList();
        var there = await client.ReadAsync([.. part.Select(revision => revision.Id)], withText: false, cancellationToken).ConfigureAwait(false);
        var seen = there.Changes.Where(change => !there.Hidden.Contains(change.Revision)).ToDictionary(change => change.Revision);
        var at = DateTimeOffset.FromUnixTimeSeconds(cursor.DeletedAt ?? 0);
        var said = new List<Interaction>();
        foreach (var gone in part.Where(revision => !revision.IsGone && !seen.ContainsKey(revision.Id)))
        {
            watched.Set(gone with { IsGone = true });
            said.Add(interactions.Gone(gone, at));
        }

        said.AddRange(await ReturnAsync([.. part.Where(revision => revision.IsGone && seen.ContainsKey(revision.Id))], seen, watched, cancellationToken).ConfigureAwait(false));
        var isLast = (cursor.Part + 1) * MediaWikiClient.MostRevisions >= watched.All.Count;
        var next = isLast ? cursor with { Part = null, DeletedAt = null } : cursor with { Part = cursor.Part + 1 };
        return Page(said, [], watched, next);
    }

    private async Task<IReadOnlyList<Interaction>> ReturnAsync(
        IReadOnlyList<WatchedRevision> back, Dictionary<long, WikiChange> seen, WatchedRevisions watched, CancellationToken cancellationToken)
    {
        if (back.Count == 0)
            return [];
        var me = await client.GetMeAsync(cancellationToken).ConfigureAwait(false);
        foreach (var revision in back)
            watched.Set(revision with { IsGone = false, Returns = revision.Returns + 1 });
        var read = await InterpretAsync([.. back.Select(revision => seen[revision.Id])], me, cancellationToken).ConfigureAwait(false);
        return [.. read.Where(found => found.Said is not null).Select(found => MediaWikiInteractions.Back(found.Said!, watched.Find(found.Change.Revision)!.Returns))];
    }

    /// <summary>What each revision says, by its text and that of the one before.</summary>
    private async Task<IReadOnlyList<(WikiChange Change, Interaction? Said)>> InterpretAsync(
        IReadOnlyList<WikiChange> changes, (long Id, string Name) me, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<long, string>();
        foreach (var few in Portions(changes.Where(change => change.UserId != me.Id)))
        {
            var wanted = few.SelectMany(change => change.Parent > 0 ? [change.Revision, change.Parent] : new[] { change.Revision }).ToHashSet();
            var read = await client.ReadAsync(wanted, withText: true, cancellationToken).ConfigureAwait(false);
            foreach (var (revision, text) in read.Texts)
                texts[revision] = text;
        }

        return [.. changes.Select(change => (change, change.UserId == me.Id ? interactions.Own(change) : interactions.Interaction(change, AddedBy(change, texts), me)))];
    }

    private static AddedLines? AddedBy(WikiChange change, Dictionary<long, string> texts)
    {
        if (!texts.TryGetValue(change.Revision, out var after))
            return null;
        if (change.Parent == 0)
            return AddedLines.Between("", after);
        return texts.TryGetValue(change.Parent, out var before) ? AddedLines.Between(before, after) : null;
    }

    /// <summary>As many at once as the API takes, and as are not too large together for one answer.</summary>
    private static IEnumerable<List<WikiChange>> Portions(IEnumerable<WikiChange> changes)
    {
        var portion = new List<WikiChange>();
        var bytes = 0L;
        foreach (var change in changes)
        {
            if (portion.Count > 0 && (portion.Count == MediaWikiClient.PageSize || bytes + change.Bytes > MostBytesAtOnce))
            {
                yield return portion;
                (portion, bytes) = ([], 0);
            }

            portion.Add(change);
            bytes += change.Bytes;
        }

        if (portion.Count > 0)
            yield return portion;
    }

    private static ChannelPage Page(IReadOnlyList<Interaction> said, IReadOnlyList<DeadLetter> rejected, WatchedRevisions watched, MediaWikiCursor next) =>
        new(said, rejected, (next with { Watched = watched.ToString() }).Write(), IsLast: next is { Continue: null, Part: null });
}
