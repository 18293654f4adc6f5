using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalBudgetStore(RelationalDatabase database, Tombstones tombstones, CampaignBook campaigns) : IBudgetStore
{
    public Task<AmendOutcome> AmendAsync(BudgetAmendment amendment, CancellationToken cancellationToken) =>
        database.WriteAsync(session => AmendAsync(session, amendment, cancellationToken), cancellationToken);

    public IAsyncEnumerable<BudgetAmendment> ReadAmendmentsAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        database.StreamAsync(
            session => session.StreamAsync(
                """
                SELECT request_key, campaign_id, cap, currency, author, approver, amended_at, note FROM budget_amendments
                WHERE campaign_id = $1 ORDER BY amended_at, amendment_id
                """,
                row => new BudgetAmendment(
                    new IdempotencyKey(row.Text(0)),
                    new CampaignId(row.Text(1)),
                    Money.FromMinorUnits(row.Number(2), Currency.Parse(row.Text(3))),
                    new CampaignApproval(new StaffId(row.Text(4)), new StaffId(row.Text(5))),
                    row.Instant(6))
                {
                    Note = row.Text(7),
                },
                [campaign.Value],
                cancellationToken),
            cancellationToken);

    private async Task<AmendOutcome> AmendAsync(RelationalSession session, BudgetAmendment amendment, CancellationToken cancellationToken)
    {
        var shards = await BudgetCaps.LockAsync(session, amendment.Campaign, cancellationToken).ConfigureAwait(false);
        var requests = await OfferRequestLog.OpenAsync(session, tombstones, [amendment.Key], cancellationToken).ConfigureAwait(false);
        var fingerprint = OfferRequestLog.Fingerprint(
            "amend", amendment.Campaign.Value, amendment.Budget.ToString(), amendment.Approval.Author.Value, amendment.Approval.Approver.Value, amendment.Note);
        if (requests.Find(amendment.Key) is { } earlier)
            return earlier.Fingerprint == fingerprint ? AmendOutcome.AlreadyAmended : AmendOutcome.KeyReused;

        var current = await campaigns.CurrentAsync(session, [amendment.Campaign], cancellationToken).ConfigureAwait(false);
        if (!current.TryGetValue(amendment.Campaign, out var terms))
            return AmendOutcome.UnknownCampaign;
        if (amendment.Budget.Currency != terms.Currency)
            return AmendOutcome.WrongCurrency;
        var (before, used, cap) = (shards.Sum(shard => shard.Cap), shards.Sum(shard => shard.Used), amendment.Budget.ToMinorUnits());
        if (cap < used)
            return AmendOutcome.BelowUse;

        await BudgetCaps.SetAsync(session, amendment.Campaign, (shards, cap), cancellationToken).ConfigureAwait(false);
        var id = Guid.CreateVersion7(amendment.At);
        await session.ExecuteAsync(
            """
            INSERT INTO budget_amendments (
                campaign_id, amendment_id, request_key, cap_before, cap, currency, author, approver, note, was_exhausted, amended_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            cancellationToken,
            amendment.Campaign.Value, id, amendment.Key.Value, before, cap, amendment.Budget.Currency.Code, amendment.Approval.Author.Value, amendment.Approval.Approver.Value,
            amendment.Note, cap > before && before - used < CampaignTerms.LeastRoom(terms.Campaign.Benefit), amendment.At).ConfigureAwait(false);
        requests.Take(amendment.Key, amendment.At, new OfferRequestLog.Earlier(fingerprint, Grant: null, id));
        await requests.SaveAsync(cancellationToken).ConfigureAwait(false);
        return AmendOutcome.Amended;
    }
}
