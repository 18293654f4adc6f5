using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalGrantStore(RelationalDatabase database, Tombstones tombstones, CampaignBook campaigns) : IGrantStore
{
#pragma warning disable CA5394 // Spreads processes over the shards of a budget; it guards nothing.
    private readonly int turn = Random.Shared.Next();
#pragma warning restore CA5394

    public async Task<IReadOnlyList<IssueOutcome>> IssueAsync(IReadOnlyList<IssueAttempt> attempts, CancellationToken cancellationToken)
    {
        if (attempts.Count == 0)
            return [];
        var (outcomes, isDecided) = await DecideAsync(attempts, turn, cancellationToken).ConfigureAwait(false);
        return isDecided ? outcomes : (await DecideAsync(attempts, turn: null, cancellationToken).ConfigureAwait(false)).Outcomes;
    }

    private Task<(IReadOnlyList<IssueOutcome> Outcomes, bool IsDecided)> DecideAsync(IReadOnlyList<IssueAttempt> attempts, int? turn, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var batch = new GrantBatch(session, campaigns, cancellationToken);
                var outcomes = await batch.DecideAsync(attempts, tombstones, turn).ConfigureAwait(false);
                return (outcomes, !batch.NeedsAllShards);
            },
            cancellationToken);
}
