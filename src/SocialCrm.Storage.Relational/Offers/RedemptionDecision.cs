using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides one redemption or reversal inside a transaction: lock the grant, judge, move the budget, write the ledger.</summary>
internal sealed class RedemptionDecision(RelationalSession session)
{
    public const string Columns =
        "entry_id, kind, campaign_id, grant_id, redeemed_id, recipient_id, redeemer_id, value, currency, order_reference, occurred_at";

    private sealed record LockedGrant(Guid Id, CampaignId Campaign, SourceRecordId Recipient, GrantState State, long Held, long Left);

    public async Task<LedgerOutcome> RedeemAsync(RedeemAttempt attempt, CancellationToken cancellationToken)
    {
        var grant = await LockAsync("code_hash = $1", cancellationToken, attempt.CodeHash).ConfigureAwait(false);
        if (grant is null || grant.State == GrantState.Void)
            return new LedgerOutcome.Refused(OfferRefusal.NotValid);
        if (grant.State != GrantState.Issued)
            return new LedgerOutcome.Refused(OfferRefusal.AlreadyRedeemed);
        if (!await OfferLock.ExistsAsync(session, attempt.Redeemer, cancellationToken).ConfigureAwait(false))
            return new LedgerOutcome.Refused(OfferRefusal.UnknownRecipient);

        var campaign = await RelationalGrantStore.FindCampaignAsync(session, grant.Campaign, cancellationToken).ConfigureAwait(false);
        if (campaign is null)
            return new LedgerOutcome.Refused(OfferRefusal.UnknownCampaign);
        if (RelationalGrantStore.OutsideWindow(campaign, attempt.At) is { } outside)
            return new LedgerOutcome.Refused(outside);
        if (attempt.Order.Currency != campaign.Budget.Currency)
            return new LedgerOutcome.Refused(OfferRefusal.WrongCurrency);

        var value = campaign.Benefit.ValueFor(attempt.Order);
        var id = RedemptionId.New(attempt.At);
        var entry = new LedgerEntry(
            id, LedgerEntryKind.Redeemed, grant.Campaign, new GrantId(grant.Id), id, grant.Recipient, attempt.Redeemer, value, attempt.OrderReference, SqlValue.Kept(attempt.At));
        await MoveBudgetAsync(grant.Campaign, -grant.Held, value.ToMinorUnits(), cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE grants SET state = $3, held = 0, granted = $4 WHERE campaign_id = $1 AND grant_id = $2",
            cancellationToken, grant.Campaign.Value, grant.Id, GrantState.Redeemed, value.ToMinorUnits()).ConfigureAwait(false);
        await WriteAsync(entry, cancellationToken).ConfigureAwait(false);
        return new LedgerOutcome.Written(entry, IsReplay: false);
    }

    public async Task<LedgerOutcome> ReverseAsync(ReverseAttempt attempt, CancellationToken cancellationToken)
    {
        var redeemed = await FindAsync(attempt.Redemption.Value, cancellationToken).ConfigureAwait(false);
        if (redeemed is not { Kind: LedgerEntryKind.Redeemed })
            return new LedgerOutcome.Refused(OfferRefusal.UnknownRedemption);
        var grant = await LockAsync(
            "campaign_id = $1 AND grant_id = $2", cancellationToken, redeemed.Campaign.Value, redeemed.Grant.Value).ConfigureAwait(false);
        if (grant is null)
            return new LedgerOutcome.Refused(OfferRefusal.UnknownRedemption);

        var value = attempt.Value ?? Money.FromMinorUnits(grant.Left, redeemed.Value.Currency);
        if (value.Currency != redeemed.Value.Currency)
            return new LedgerOutcome.Refused(OfferRefusal.WrongCurrency);
        var minor = value.ToMinorUnits();
        if (minor < 0)
            return new LedgerOutcome.Refused(OfferRefusal.InvalidAmount);
        if (minor > grant.Left || grant.State != GrantState.Redeemed)
            return new LedgerOutcome.Refused(OfferRefusal.ExceedsRedemption);
        if (minor <= 0)
            return new LedgerOutcome.Refused(OfferRefusal.InvalidAmount);

        var entry = redeemed with { Id = RedemptionId.New(attempt.At), Kind = LedgerEntryKind.Reversed, Redeemed = redeemed.Id, Value = value, At = SqlValue.Kept(attempt.At) };
        await MoveBudgetAsync(grant.Campaign, 0, -minor, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE grants SET reversed = reversed + $3, state = $4 WHERE campaign_id = $1 AND grant_id = $2",
            cancellationToken, grant.Campaign.Value, grant.Id, minor, minor == grant.Left ? GrantState.Reversed : GrantState.Redeemed).ConfigureAwait(false);
        await WriteAsync(entry, cancellationToken).ConfigureAwait(false);
        return new LedgerOutcome.Written(entry, IsReplay: false);
    }

    public Task<LedgerEntry?> FindAsync(Guid entry, CancellationToken cancellationToken) =>
        session.FirstAsync($"SELECT {Columns} FROM redemptions WHERE entry_id = $1", Read, cancellationToken, entry);

    public static LedgerEntry Read(SqlRow row) => new(
        new RedemptionId(row.Guid(0)),
        (LedgerEntryKind)row.Int(1),
        new CampaignId(row.Text(2)),
        new GrantId(row.Guid(3)),
        new RedemptionId(row.Guid(4)),
        new SourceRecordId(row.Guid(5)),
        new SourceRecordId(row.Guid(6)),
        Money.FromMinorUnits(row.Number(7), Currency.Parse(row.Text(8))),
        row.Text(9),
        row.Instant(10));

    private Task<LockedGrant?> LockAsync(string where, CancellationToken cancellationToken, params object?[] values) =>
        session.FirstAsync(
            $"SELECT grant_id, campaign_id, record_id, state, held, granted - reversed FROM grants WHERE {where}{session.Dialect.ForUpdate}",
            row => new LockedGrant(
                row.Guid(0), new CampaignId(row.Text(1)), new SourceRecordId(row.Guid(2)), (GrantState)row.Int(3), row.Number(4), row.Number(5)),
            cancellationToken,
            values);

    private Task<int> MoveBudgetAsync(CampaignId campaign, long held, long granted, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "UPDATE campaign_budgets SET held = held + $2, granted = granted + $3 WHERE campaign_id = $1 AND shard = 0",
            cancellationToken, campaign.Value, held, granted);

    private Task<int> WriteAsync(LedgerEntry entry, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            $"INSERT INTO redemptions ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            cancellationToken,
            entry.Id.Value,
            entry.Kind,
            entry.Campaign.Value,
            entry.Grant.Value,
            entry.Redeemed.Value,
            entry.Recipient.Value,
            entry.Redeemer.Value,
            entry.Value.ToMinorUnits(),
            entry.Value.Currency.Code,
            entry.OrderReference,
            entry.At);
}
