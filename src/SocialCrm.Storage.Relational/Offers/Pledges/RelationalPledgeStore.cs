using System.Runtime.CompilerServices;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalPledgeStore(RelationalDatabase database, CampaignBook campaigns) : IPledgeStore
{
#pragma warning disable CA5394 // Spreads processes over the shards of a budget; it guards nothing.
    private readonly int turn = Random.Shared.Next();
#pragma warning restore CA5394

    public async Task<IReadOnlyList<PledgeOutcome>> CountAsync(IReadOnlyList<PledgeAction> actions, CancellationToken cancellationToken)
    {
        if (actions.Count == 0)
            return [];
        var (outcomes, isDecided) = await DecideAsync(actions, turn, cancellationToken).ConfigureAwait(false);
        return isDecided ? outcomes : (await DecideAsync(actions, shard: null, cancellationToken).ConfigureAwait(false)).Outcomes;
    }

    public Task<IReadOnlyList<WithdrawalOutcome>> WithdrawAsync(IReadOnlyList<PledgeAction> actions, CancellationToken cancellationToken) =>
        database.DecideAsync(actions, session => new Withdrawals(session, campaigns, cancellationToken).DecideAsync(actions), cancellationToken);

    public IAsyncEnumerable<PledgeContribution> ReadAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        database.StreamAsync(session => ReadAsync(session, campaign, cancellationToken), cancellationToken);

    private Task<(IReadOnlyList<PledgeOutcome> Outcomes, bool IsDecided)> DecideAsync(IReadOnlyList<PledgeAction> actions, int? shard, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var batch = new PledgeBatch(session, campaigns, cancellationToken);
                var outcomes = await batch.DecideAsync(actions, shard).ConfigureAwait(false);
                return (outcomes, !batch.NeedsAllShards);
            },
            cancellationToken);

    private async IAsyncEnumerable<PledgeContribution> ReadAsync(RelationalSession session, CampaignId campaign, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // All versions of a campaign are in one currency.
        if (!(await campaigns.CurrentAsync(session, [campaign], cancellationToken).ConfigureAwait(false)).TryGetValue(campaign, out var terms))
            yield break;
        var rows = session.StreamAsync(
            "SELECT record_id, action, value, counted_at, is_withdrawn FROM pledge_actions WHERE campaign_id = $1 ORDER BY counted_at, action_key",
            row => new PledgeContribution(
                campaign, new SourceRecordId(row.Guid(0)), row.Text(1), Money.FromMinorUnits(row.Number(2), terms.Currency), row.Instant(3), row.Int(4) != 0),
            [campaign.Value], cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false))
            yield return row;
    }
}
