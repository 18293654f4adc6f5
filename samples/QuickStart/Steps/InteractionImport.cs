using QuickStart.Report;
using SocialCrm.Channels;

namespace QuickStart.Steps;

/// <summary>Brings in what people said. An import that was stopped goes on where it stopped.</summary>
internal sealed class InteractionImport(string path, Inbox inbox, IChannelPoller file)
{
    /// <summary>Answers how many interactions are new, and how the file stands in the database.</summary>
    public async Task<(long New, ImportStanding Standing)> RunAsync(RejectedRowLog rejects, IProgress<InboxReport> stored, CancellationToken cancellationToken)
    {
        var isFirst = (await inbox.ReadCursorAsync(file.Connection, cancellationToken)).IsStart;
        var report = await inbox.ReceiveAsync(file.Connection, stored, cancellationToken);
        var standing = isFirst ? await FirstAsync(report, rejects, cancellationToken) : await ReadAsync(rejects, cancellationToken);
        rejects.CountRow(path, standing.Rows);
        if (!isFirst && report.Read == standing.Rows && await CountRejectedAsync(cancellationToken) > standing.Rejected)
        {
            // Some of what was rejected before is readable now, or is of another file. The list in the database is of the file read last.
            await inbox.ClearRejectedAsync(file.Connection, cancellationToken);
            await inbox.ReceiveAsync(file.Connection, stored, cancellationToken);
        }

        return (report.Stored, standing);
    }

    /// <summary>Nothing had been read before: what the store says of this run is what it says of the file.</summary>
    private async Task<ImportStanding> FirstAsync(InboxReport report, RejectedRowLog rejects, CancellationToken cancellationToken)
    {
        await foreach (var letter in inbox.ReadRejectedAsync(file.Connection, cancellationToken))
            rejects.Add(path, letter.Position, letter.Reason, letter.Raw.Span);
        return new ImportStanding(file.Connection, report.Read, report.Rejected, new Reconciliation())
        {
            FirstRun = new InteractionFigures(report.Read, report.Stored, report.Duplicates, report.Rejected),
        };
    }

    /// <summary>Reads the file once more without storing anything, to tell what became of its rows in this run and all before.</summary>
    private async Task<ImportStanding> ReadAsync(RejectedRowLog rejects, CancellationToken cancellationToken)
    {
        var standing = new ImportStanding(file.Connection, 0, 0, new Reconciliation());
        var page = new ChannelPage([], [], ChannelCursor.Start, IsLast: false);
        while (!page.IsLast)
        {
            page = await file.PollAsync(page.Next, cancellationToken);
            foreach (var interaction in page.Interactions)
                standing.Expect(interaction);
            foreach (var letter in page.Rejected)
                rejects.Add(path, letter.Position, letter.Reason, letter.Raw.Span);
            standing = standing with
            {
                Rows = standing.Rows + page.Interactions.Count + page.Rejected.Count,
                Rejected = standing.Rejected + page.Rejected.Count,
            };
        }

        return standing;
    }

    private async Task<long> CountRejectedAsync(CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var letter in inbox.ReadRejectedAsync(file.Connection, cancellationToken))
            count++;
        return count;
    }
}
