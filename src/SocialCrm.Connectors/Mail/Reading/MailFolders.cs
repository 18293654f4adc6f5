using System.Globalization;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>Reads the folders of a mailbox from a cursor on, a page at a time, each in the order of its numbers.</summary>
internal sealed class MailFolders(MailOptions options, MailInteractions interactions)
{
    private const int PageSize = 50;
    private const int FirstWindow = 500;
    private const int WidestWindow = 100_000;
    private const int MostSearches = 64;

    /// <summary>The folders to read, as the server writes their names.</summary>
    public IReadOnlyList<string> Names { get; } = [.. options.Folders.DefaultIfEmpty("INBOX").Select(ImapFolderName.Encode)];

    public async Task<ChannelPage> ReadAsync(ImapClient imap, ChannelCursor from, CancellationToken cancellationToken)
    {
        var cursor = MailCursor.Read(from);
        var content = new MailContent();
        var isLast = true;
        foreach (var name in Names)
        {
            if (content.Count >= PageSize)
            {
                isLast = false;
                break;
            }

            var folder = await imap.ExamineAsync(name, cancellationToken).ConfigureAwait(false);
            var place = await ReadAsync(imap, folder, cursor.Last(name, folder.Validity), content, cancellationToken).ConfigureAwait(false);
            cursor = cursor.With(name, folder.Validity, place.Last);
            isLast &= place.IsDone;
        }

        return content.Page(cursor.Write(Names), isLast);
    }

    /// <summary>Whether a folder that was just opened holds more than was read of it.</summary>
    public static bool HasNews(string name, ImapFolder folder, ChannelCursor cursor) =>
        folder.NextUid is { } next && MailCursor.Read(cursor).Last(name, folder.Validity) + 1L < next && folder.Count > 0;

    /// <summary>
    /// Looks for the next mails in a window of numbers that grows while it finds none: a folder of a million mails must not list them all for fifty, nor one
    /// whose mails were moved away cost a question for each number that is gone.
    /// </summary>
    private async Task<(uint Last, bool IsDone)> ReadAsync(ImapClient imap, ImapFolder folder, uint last, MailContent content, CancellationToken cancellationToken)
    {
        var end = folder.NextUid is { } next ? next - 1 : uint.MaxValue;
        if (folder.Count == 0)
            return (folder.NextUid is null ? last : Math.Max(last, end), true);
        var window = folder.NextUid is null ? uint.MaxValue : FirstWindow;
        for (var search = 0; search < MostSearches && last < end; search++)
        {
            var to = (uint)Math.Min(end, (long)last + window);
            var found = await FindAsync(imap, last + 1, to, cancellationToken).ConfigureAwait(false);
            if (found.Count > 0)
            {
                var page = found.Take(PageSize).ToList();
                await FetchAsync(imap, page, content, cancellationToken).ConfigureAwait(false);
                last = found.Count > PageSize || folder.NextUid is null ? page[^1] : to;
                return (last, found.Count <= PageSize && (folder.NextUid is null || last >= end));
            }

            if (folder.NextUid is null)
                return (last, true);
            last = to;
            window = Math.Min(window * 8, WidestWindow);
        }

        return (last, last >= end);
    }

    /// <summary>The numbers within a window. A search up to the last one answers that one always, whatever its number.</summary>
    private async Task<IReadOnlyList<uint>> FindAsync(ImapClient imap, uint from, uint to, CancellationToken cancellationToken)
    {
        var since = options.Since is { } at ? string.Create(CultureInfo.InvariantCulture, $" SINCE {at.UtcDateTime.AddDays(-1):d-MMM-yyyy}") : "";
        var range = to == uint.MaxValue ? "*" : to.ToString(CultureInfo.InvariantCulture);
        var found = await imap.SearchAsync([string.Create(CultureInfo.InvariantCulture, $"UID {from}:{range}{since}")], cancellationToken).ConfigureAwait(false);
        return [.. found.Where(uid => uid >= from && uid <= to)];
    }

    private async Task FetchAsync(ImapClient imap, IReadOnlyList<uint> uids, MailContent content, CancellationToken cancellationToken)
    {
        // A server may answer in any order; what is told first is what came first.
        var read = new SortedDictionary<uint, MailContent>();
        await imap.FetchAsync(
            uids,
            options.MaximumMessageBytes,
            fetched =>
            {
                var single = new MailContent();
                interactions.Read(fetched, single);
                read[fetched.Uid] = single;
            },
            cancellationToken).ConfigureAwait(false);
        foreach (var single in read.Values)
            content.Add(single);
    }
}
