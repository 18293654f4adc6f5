using SocialCrm.Channels;

namespace SocialCrm.Connectors.WordPress;

/// <summary>Reads a site in rounds: what is new, then what is watched, then a page of what is older.</summary>
/// <remarks>
/// A comment has the time of its writing and none of its change, so that a cursor alone would miss one that is approved days later. New
/// comments are read by time, with an overlap longer than the hour that a change of clocks repeats, because the site compares local times;
/// the latest ones are looked at in every round, in whatever state they are; and older approved ones are read again, a page a round.
/// </remarks>
internal sealed class WordPressReader(WordPressClient client, WordPressInteractions interactions, WordPressOptions options)
{
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(2);

    public async Task<ChannelPage> ReadAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        var cursor = WordPressCursor.Read(from, client.BelongsTo);
        var access = cursor.Access ?? await client.GetAccessAsync(cancellationToken).ConfigureAwait(false);
        cursor = cursor with { Access = access };
        var watched = WatchedComments.Read(cursor.Watched);
        if (cursor.Part is null)
            return await ReadNewAsync(cursor, watched, cancellationToken).ConfigureAwait(false);
        return cursor.Part * WordPressClient.PageSize < watched.All.Count
            ? await ReadWatchedAsync(cursor, watched, cancellationToken).ConfigureAwait(false)
            : await ReadOlderAsync(cursor, watched, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ChannelPage> ReadNewAsync(WordPressCursor cursor, WatchedComments watched, CancellationToken cancellationToken)
    {
        var overlapped = cursor.Newest - (long)Overlap.TotalSeconds;
        var after = cursor.After ?? (cursor.Newest > 0 && overlapped > 0 ? overlapped : 0);
        var query = new WordPressQuery { After = after > 0 ? DateTimeOffset.FromUnixTimeSeconds(after) : null, Page = cursor.Page };
        var list = await client.ListAsync(query, cursor.Access!, cancellationToken).ConfigureAwait(false);
        var newest = list.Comments.Count == 0 ? 0 : list.Comments.Max(comment => comment.At.ToUnixTimeSeconds());
        var next = cursor with { Newest = Math.Max(cursor.Newest, NotAhead(newest)) };

        // The next request begins a second before the last comment, so that none of its second is passed over; where a whole page is of one
        // second, or could not be read, the page behind it follows.
        if (cursor.Page >= list.Pages)
            next = next with { After = null, Page = 1, Part = 0 };
        else
            next = newest - 1 > after ? next with { After = newest - 1, Page = 1 } : next with { After = after, Page = cursor.Page + 1 };
        return Page(list, watched, next, isLast: false);
    }

    private async Task<ChannelPage> ReadWatchedAsync(WordPressCursor cursor, WatchedComments watched, CancellationToken cancellationToken)
    {
        var part = watched.All.Skip(cursor.Part!.Value * WordPressClient.PageSize).Take(WordPressClient.PageSize).ToList();
        var query = new WordPressQuery { Only = [.. part.Select(comment => comment.Id)] };
        var list = await client.ListAsync(query, cursor.Access!, cancellationToken).ConfigureAwait(false);
        var listed = list.Comments.Select(comment => comment.Id).Concat(list.Unreadable.Select(comment => comment.Position)).ToHashSet();
        var missing = part.Where(comment => !listed.Contains(comment.Id))
            .Select(comment => interactions.Miss(comment, watched, client.Now)).OfType<Interaction>().ToList();
        var page = Page(list, watched, cursor with { Part = cursor.Part + 1 }, isLast: false);
        return page with { Interactions = [.. page.Interactions, .. missing] };
    }

    private async Task<ChannelPage> ReadOlderAsync(WordPressCursor cursor, WatchedComments watched, CancellationToken cancellationToken)
    {
        var query = new WordPressQuery { InAnyState = false, After = client.Now - options.RereadFor, NewestFirst = true, Page = cursor.OlderPage };
        var list = await client.ListAsync(query, cursor.Access!, cancellationToken).ConfigureAwait(false);
        var next = cursor with { Part = null, Access = null, OlderPage = cursor.OlderPage < list.Pages ? cursor.OlderPage + 1 : 1 };
        return Page(list, watched, next, isLast: true);
    }

    private ChannelPage Page(WordPressList list, WatchedComments watched, WordPressCursor next, bool isLast)
    {
        var read = list.Comments.Select(comment => interactions.Judge(comment, watched, list.Access)).OfType<Interaction>().ToList();
        var rejected = list.Unreadable.Select(comment => interactions.Reject(comment.Position, comment.Raw)).ToList();
        return new ChannelPage(read, rejected, (next with { Watched = watched.ToString() }).Write(), isLast);
    }

    /// <summary>A comment that is dated into the future must not hide those of today.</summary>
    private long NotAhead(long seconds) => Math.Min(seconds, client.Now.ToUnixTimeSeconds());
}
