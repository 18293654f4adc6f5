using SocialCrm.Channels;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>Lists all links once, and again after an import; then reads the history in rounds.</summary>
internal sealed class ShaarliReader(ShaarliClient client, ShaarliInteractions interactions, ShaarliOptions options)
{
    private const int LinksAtOnce = 100;
    private const int LinksTwice = 10;
    private const int EntriesAtOnce = 20;

    /// <summary>The history is told to the second, and what is at the second asked for is left out.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(2);

    public async Task<ChannelPage> ReadAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        var cursor = ShaarliCursor.From(from, options.Address!);
        var known = KnownLinks.Read(cursor.Known);
        if (cursor.Since is null)
        {
            // What happens while the links are listed is read in the history afterwards.
            var last = await client.GetHistoryAsync(null, (0, 1), cancellationToken).ConfigureAwait(false);
            cursor = cursor with { Since = last is [var entry] ? entry.At.ToUnixTimeSeconds() : 0, Listed = 0 };
        }

        return cursor.Listed is { } listed
            ? await ListAsync(cursor, listed, known, cancellationToken).ConfigureAwait(false)
            : await ReadHistoryAsync(cursor, known, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ChannelPage> ListAsync(ShaarliCursor cursor, int listed, KnownLinks known, CancellationToken cancellationToken)
    {
        // Some are listed twice: when one of those before is deleted meanwhile, the others move up.
        var offset = Math.Max(0, listed - LinksTwice);
        var (count, links, unreadable) = await client.ListAsync((offset, LinksAtOnce), cancellationToken).ConfigureAwait(false);
        var read = links.Where(interactions.IsShown).Select(link => Note(link, known)).OfType<Interaction>().ToList();

        var next = cursor with { Listed = count < LinksAtOnce ? null : offset + count };
        return Page(read, [.. unreadable.Select(link => interactions.Reject(link.Position, link.Raw))], known, (next, IsLast: false));
    }

    private async Task<ChannelPage> ReadHistoryAsync(ShaarliCursor cursor, KnownLinks known, CancellationToken cancellationToken)
    {
        DateTimeOffset? since = cursor.Since > 0 ? DateTimeOffset.FromUnixTimeSeconds(cursor.Since.Value) - Overlap : null;
        var entries = await client.GetHistoryAsync(since, (cursor.Read, EntriesAtOnce), cancellationToken).ConfigureAwait(false);
        var read = new List<Interaction>();
        var rejected = new List<DeadLetter>();
        foreach (var about in entries.Where(entry => entry.Link is not null).GroupBy(entry => entry.Link!.Value))
        {
            var found = await client.FindAsync(about.Key, cancellationToken).ConfigureAwait(false);
            if (found is { Link: null, Raw: var raw })
                rejected.Add(interactions.Reject(Math.Max(1, about.Key), raw));
            else
                read.AddRange(Compare(about.Key, found?.Link, known, about.Max(entry => entry.At)));
        }

        var imported = entries.Where(entry => entry.Kind == "IMPORT").Select(entry => entry.At.ToUnixTimeSeconds()).DefaultIfEmpty().Max();
        var isNews = imported > cursor.Imported;
        var next = cursor with
        {
            Newest = Math.Max(cursor.Newest, entries.Select(entry => entry.At.ToUnixTimeSeconds()).DefaultIfEmpty().Max()),
            Imported = isNews ? imported : cursor.Imported,
            ListsAnew = cursor.ListsAnew || isNews,
        };
        return entries.Count == EntriesAtOnce
            ? Page(read, rejected, known, (next with { Read = cursor.Read + entries.Count }, IsLast: false))
            : Page(read, rejected, known, (EndOf(next), IsLast: !next.ListsAnew));
    }

    private static ShaarliCursor EndOf(ShaarliCursor round) => round with
    {
        Since = Math.Max(round.Since ?? 0, round.Newest),
        Newest = 0,
        Read = 0,
        Listed = round.ListsAnew ? 0 : null,
        ListsAnew = false,
    };

    /// <summary>What became of the link of a number: another one may have got it since.</summary>
    private IEnumerable<Interaction> Compare(long id, ShaarliLink? link, KnownLinks known, DateTimeOffset at)
    {
        var before = known.Find(id);
        var isShown = link is not null && interactions.IsShown(link);
        if (before is not null && (!isShown || link!.ShortUrl != before))
        {
            known.Remove(id);
            yield return interactions.Gone(before, at);
        }

        if (isShown && Note(link!, known) is { } kept)
            yield return kept;
    }

    /// <summary>What is new about a link; null where it is known as it is.</summary>
    private Interaction? Note(ShaarliLink link, KnownLinks known)
    {
        var kept = interactions.Kept(link, isKnown: known.Find(link.Id) == link.ShortUrl);
        if (known.Knows(link.Id, link.ShortUrl, kept.Version))
            return null;
        known.Set(link.Id, link.ShortUrl, kept.Version);
        return kept;
    }

    private static ChannelPage Page(IReadOnlyList<Interaction> read, IReadOnlyList<DeadLetter> rejected, KnownLinks known, (ShaarliCursor Cursor, bool IsLast) next) =>
        new(read, rejected, (next.Cursor with { Known = known.ToString() }).Write(), next.IsLast);
}
