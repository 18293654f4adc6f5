using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides what is taken back of redemptions.</summary>
internal sealed class Reversals(LedgerBatch batch)
{
    private Dictionary<Guid, LedgerEntry> redeemed = [];

    public async Task PrepareAsync(IReadOnlyCollection<ReverseAttempt> attempts)
    {
        redeemed = await batch.EntriesAsync(attempts.Select(attempt => attempt.Redemption.Value).Distinct()).ConfigureAwait(false);
        await batch.Codes.LockAsync(redeemed.Values.Select(entry => (entry.Campaign, entry.Grant.Value))).ConfigureAwait(false);
    }

    public LedgerOutcome Reverse(ReverseAttempt attempt)
    {
        var fingerprint = OfferRequestLog.Fingerprint("reverse", attempt.Redemption.Value.ToString("N"), attempt.Value is { } asked ? asked.ToString() : "rest");
        if (batch.Replay(attempt.Key, fingerprint) is { } replay)
            return replay;
        if (redeemed.GetValueOrDefault(attempt.Redemption.Value) is not { Kind: LedgerEntryKind.Redeemed } entry || batch.Codes.Find(entry.Grant.Value) is not { } grant)
            return new LedgerOutcome.Refused(OfferRefusal.UnknownRedemption);
        var value = attempt.Value ?? Money.FromMinorUnits(grant.Left, entry.Value.Currency);
        if (value.Currency != entry.Value.Currency)
            return new LedgerOutcome.Refused(OfferRefusal.WrongCurrency);
        var minor = value.ToMinorUnits();
        if (minor < 0)
            return new LedgerOutcome.Refused(OfferRefusal.InvalidAmount);
        if (minor > grant.Left || grant.State != GrantState.Redeemed)
            return new LedgerOutcome.Refused(OfferRefusal.ExceedsRedemption);
        if (minor == 0)
            return new LedgerOutcome.Refused(OfferRefusal.InvalidAmount);

        var isWhole = minor == grant.Left;
        grant.Reversed += minor;
        grant.State = isWhole ? GrantState.Reversed : GrantState.Redeemed;
        grant.IsChanged = true;
        batch.Budgets.Apply(grant.Campaign, grant.Shard, new BudgetChange { Granted = -minor, Reversed = 1 });
        batch.Periods.Apply(grant.Terms, grant.IssuedAt, -minor, codes: isWhole ? -1 : 0);
        var reversal = entry with { Id = RedemptionId.New(attempt.At), Kind = LedgerEntryKind.Reversed, Redeemed = entry.Id, Value = value, Order = null, At = SqlValue.Kept(attempt.At) };
        return batch.Write(reversal, attempt.Key, fingerprint);
    }
}
