using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Takes a step with a version of a campaign, inside a transaction: locks what gives, judges, moves, and writes the step down.</summary>
internal sealed class CampaignMoveDecision(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private sealed record Standing(CampaignState State, string Author);

    public async Task<MoveOutcome> MoveAsync(CampaignMove move)
    {
        // Who gives from the campaign has locked its budget and sees its state after that: nothing is given after a pause was answered.
        var shards = await BudgetCaps.LockAsync(session, move.Campaign, cancellationToken).ConfigureAwait(false);
        var standing = await session.FirstAsync(
            "SELECT state, author FROM campaign_versions WHERE campaign_id = $1 AND version = $2" + session.Dialect.ForUpdate,
            row => new Standing((CampaignState)row.Int(0), row.Text(1)), cancellationToken, move.Campaign.Value, move.Version).ConfigureAwait(false);
        if (standing is null)
            return MoveOutcome.UnknownVersion;
        if (After(move.Step, standing.State) is not { } next)
            return MoveOutcome.NotFromHere;
        if (move.Step == CampaignStep.Approve && string.Equals(standing.Author, move.By.Value, StringComparison.Ordinal))
            return MoveOutcome.ApprovedByAuthor;
        if (move.Step == CampaignStep.GoLive && await OpenAsync(move, shards).ConfigureAwait(false) is { } refusal)
            return refusal;

        await session.ExecuteAsync(
            $"UPDATE campaign_versions SET state = $3{(move.Step == CampaignStep.Approve ? ", approver = $4" : "")} WHERE campaign_id = $1 AND version = $2",
            cancellationToken,
            move.Step == CampaignStep.Approve ? [move.Campaign.Value, move.Version, next, move.By.Value] : [move.Campaign.Value, move.Version, next]).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE campaigns SET state = $3 WHERE campaign_id = $1 AND version = $2", cancellationToken, move.Campaign.Value, move.Version, next).ConfigureAwait(false);
        await session.ExecuteAsync(
            "INSERT INTO campaign_moves (campaign_id, move_id, version, step, moved_by, note, moved_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            cancellationToken, move.Campaign.Value, Guid.CreateVersion7(move.At), move.Version, move.Step, move.By.Value, move.Note, move.At).ConfigureAwait(false);
        return MoveOutcome.Moved;
    }

    /// <summary>Where a step leads from where a version stands; null where it does not begin there.</summary>
    private static CampaignState? After(CampaignStep step, CampaignState from) => (step, from) switch
    {
        (CampaignStep.Submit, CampaignState.Draft) => CampaignState.InReview,
        (CampaignStep.Reject, CampaignState.InReview) => CampaignState.Draft,
        (CampaignStep.Approve, CampaignState.InReview) => CampaignState.Approved,
        (CampaignStep.GoLive, CampaignState.Approved) => CampaignState.Live,
        (CampaignStep.Pause, CampaignState.Live) => CampaignState.Paused,
        (CampaignStep.Resume, CampaignState.Paused) => CampaignState.Live,
        (CampaignStep.End, not CampaignState.Ended) => CampaignState.Ended,
        _ => null,
    };

    /// <summary>Puts the version in the place of the one that gave before, with its budget; answers why not.</summary>
    private async Task<MoveOutcome?> OpenAsync(CampaignMove move, List<(long Cap, long Used)> shards)
    {
        var terms = await campaigns.TermsAsync(session, move.Campaign, move.Version, cancellationToken).ConfigureAwait(false);
        var current = await campaigns.CurrentAsync(session, [move.Campaign], cancellationToken).ConfigureAwait(false);
        if (!current.TryGetValue(move.Campaign, out var before))
        {
            await new CampaignVersions(session, cancellationToken).OpenAsync(terms, move.Version, move.At).ConfigureAwait(false);
            return null;
        }

        if (before.Currency != terms.Budget.Currency)
            return MoveOutcome.OtherCurrency;
        if (shards.Sum(shard => shard.Used) > terms.Budget.ToMinorUnits())
            return MoveOutcome.BudgetTooSmall;
        await BudgetCaps.SetAsync(session, move.Campaign, (shards, terms.Budget.ToMinorUnits()), cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE campaign_versions SET state = $3 WHERE campaign_id = $1 AND version = $2",
            cancellationToken, move.Campaign.Value, before.Version, CampaignState.Ended).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE campaigns SET version = $2 WHERE campaign_id = $1", cancellationToken, move.Campaign.Value, move.Version).ConfigureAwait(false);
        return null;
    }
}
