using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalGrantStore(RelationalDatabase database, Tombstones tombstones, CampaignBook campaigns) : IGrantStore, IGrantPreview
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

    public async Task<IReadOnlyList<IssueOutcome>> PreviewAsync(IReadOnlyList<IssueAttempt> attempts, CancellationToken cancellationToken)
    {
        var outcomes = new List<IssueOutcome>(attempts.Count);
        foreach (var attempt in attempts)
        {
            try
            {
                await database.WriteAsync<int>(
                    async session => throw new Previewed(
                        (await new GrantBatch(session, campaigns, cancellationToken).DecideAsync([attempt], tombstones, turn: null).ConfigureAwait(false))[0]),
                    cancellationToken).ConfigureAwait(false);
            }
            catch (Previewed previewed)
            {
                outcomes.Add(previewed.Outcome);
            }
        }

        return outcomes;
    }

    /// <summary>Ends a transaction that was only to see how it would be decided, so that nothing of it stays.</summary>
#pragma warning disable CA1064 // It never leaves this class.
    private sealed class Previewed(IssueOutcome outcome) : Exception
#pragma warning restore CA1064
    {
        public IssueOutcome Outcome => outcome;
    }
}
