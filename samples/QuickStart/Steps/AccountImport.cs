using QuickStart.CommandLine;
using QuickStart.Report;
using QuickStart.Run;
using SocialCrm.Channels;

namespace QuickStart.Steps;

/// <summary>Brings in what people did to a live account since the run before.</summary>
internal sealed class AccountImport(LiveAccount account, Inbox inbox)
{
    /// <summary>Answers how many interactions are new, and how many are there in all.</summary>
    public async Task<(long New, ImportStanding Standing)> RunAsync(IProgress<InboxReport> stored, CancellationToken cancellationToken)
    {
        var report = await ReceiveAsync(stored, cancellationToken);
        var (kept, rejected) = (0L, 0L);
        await foreach (var interaction in inbox.ReadAsync(account.Connection, cancellationToken))
            kept++;
        await foreach (var letter in inbox.ReadRejectedAsync(account.Connection, cancellationToken))
            rejected++;
        var standing = new ImportStanding(account.Connection, kept + rejected, rejected, new Reconciliation())
        {
            FirstRun = new InteractionFigures(kept + rejected, kept, 0, rejected),
        };
        return (report.Stored, standing);
    }

    private async Task<InboxReport> ReceiveAsync(IProgress<InboxReport> stored, CancellationToken cancellationToken)
    {
        try
        {
            return await inbox.ReceiveAsync(account.Connection, stored, cancellationToken);
        }
        catch (ChannelException fault)
        {
            var advice = fault.Failure switch
            {
                ChannelFailure.Unauthorized => $"Check the handle and {LiveAccount.PasswordVariable}.",
                ChannelFailure.Unavailable => "Check the network and --bluesky-service, then run the same command again.",
                _ => "What was stored is kept; run the same command again to go on.",
            };
            throw new UsageException($"{account.Shown} could not be read. {fault.Message} {advice}");
        }
    }
}
