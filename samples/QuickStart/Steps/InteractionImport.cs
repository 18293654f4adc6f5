using QuickStart.Run;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;

namespace QuickStart.Steps;

/// <summary>Brings in what people said. An import that was stopped goes on where it stopped.</summary>
internal sealed class InteractionImport(RunPlan plan, Inbox inbox)
{
    private readonly ConnectionId connection = new("file:" + plan.ImportName);

    /// <summary>Answers how many interactions are new, and how the file stands in the database.</summary>
    public async Task<(long New, ImportStanding Standing)> RunAsync(
        RejectedRowLog rejects, IProgress<InboxReport> progress, CancellationToken cancellationToken)
    {
        var isFirst = (await inbox.ReadCursorAsync(connection, cancellationToken)).IsStart;
        var report = await inbox.ReceiveAsync(connection, progress, cancellationToken);
        var stored = report.Stored;
        var rows = isFirst ? report.Read : await CountRowsAsync(cancellationToken);
        if (report.Read == rows && await CountRejectedAsync(cancellationToken) > report.Rejected)
        {
            // Some of what was rejected before is readable now: the file was mended, or --zone was given. Begin the list anew.
            await inbox.ClearRejectedAsync(connection, cancellationToken);
            report = await inbox.ReceiveAsync(connection, progress, cancellationToken);
        }

        var rejected = 0L;
        await foreach (var letter in inbox.ReadRejectedAsync(connection, cancellationToken))
        {
            rejects.Add(plan.Interactions, letter.Position, letter.Reason, letter.Raw.Span);
            rejected++;
        }

        rejects.CountRow(plan.Interactions, rows);
        return (stored, new ImportStanding(connection, rows, rejected, report.Suppressed));
    }

    private async Task<long> CountRejectedAsync(CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var letter in inbox.ReadRejectedAsync(connection, cancellationToken))
            count++;
        return count;
    }

    private async Task<long> CountRowsAsync(CancellationToken cancellationToken)
    {
        var count = 0L;
        using var reader = await RowReader.OpenAsync(plan.Interactions, cancellationToken: cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            count++;
        return count;
    }
}
