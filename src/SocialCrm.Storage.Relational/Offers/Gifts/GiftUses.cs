using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides what is spent of gifts, and what goes back to their senders.</summary>
internal sealed class GiftUses(GiftBatch batch)
{
    private readonly Dictionary<Guid, Campaign> terms = [];

    public async Task<List<GiftLedgerOutcome>> SpendAsync(IReadOnlyList<GiftSpendAttempt> attempts, Tombstones tombstones)
    {
        await batch.LockAsync("code_hash", attempts.Select(attempt => attempt.CodeHash)).ConfigureAwait(false);
        var used = attempts.Select(attempt => batch.Find(attempt.CodeHash)?.Gift).OfType<Gift>().DistinctBy(gift => gift.Id).ToList();
        await ReadTermsAsync(used).ConfigureAwait(false);
        await batch.ReadCampaignsAsync(used.Select(gift => gift.Campaign)).ConfigureAwait(false);
        await batch.ReadPeopleAsync([.. attempts.Select(attempt => attempt.Spender), .. used.Select(gift => gift.Claimer).OfType<SourceRecordId>()]).ConfigureAwait(false);
        await batch.ReadRequestsAsync(tombstones, attempts.Select(attempt => attempt.Key)).ConfigureAwait(false);
        await batch.ReadHoldoutsAsync(attempts.Select(Exposed)).ConfigureAwait(false);
        var outcomes = attempts.Select(Spend).ToList();
        await batch.SaveAsync().ConfigureAwait(false);
        return outcomes;
    }

    public async Task<List<GiftLedgerOutcome>> RefundAsync(IReadOnlyList<GiftRefundAttempt> attempts, Tombstones tombstones)
    {
        await batch.LockAsync(attempts.Select(attempt => attempt.Gift.Value)).ConfigureAwait(false);
        await ReadTermsAsync(attempts.Select(attempt => batch.Find(attempt.Gift.Value)?.Gift).OfType<Gift>()).ConfigureAwait(false);
        await batch.ReadRequestsAsync(tombstones, attempts.Select(attempt => attempt.Key)).ConfigureAwait(false);
        var outcomes = attempts.Select(Refund).ToList();
        await batch.SaveAsync().ConfigureAwait(false);
        return outcomes;
    }

    private GiftLedgerOutcome Spend(GiftSpendAttempt attempt)
    {
        var fingerprint = OfferRequestLog.Fingerprint(
            "gift-spend", Convert.ToHexString(attempt.CodeHash.Span), attempt.Spender.Value.ToString("N"), attempt.Amount.ToString(), attempt.OrderReference);
        if (batch.ReplayEntry(attempt.Key, fingerprint) is { } replay)
            return replay;
        if (attempt.Objection is { } objection)
            return new GiftLedgerOutcome.Refused(objection);
        if (batch.Find(attempt.CodeHash) is not { Gift.State: GiftState.Claimed or GiftState.Spent } gift)
            return new GiftLedgerOutcome.Refused(GiftRefusal.NotValid);
        if (Unusable(gift.Gift, attempt) is { } refusal)
            return new GiftLedgerOutcome.Refused(refusal);

        var spent = gift.Gift with { Spent = gift.Gift.Spent + attempt.Amount };
        gift.Change(spent.Balance.Amount == 0m ? spent with { State = GiftState.Spent } : spent);
        var entry = new GiftEntry(
            GiftEntryId.New(attempt.At), GiftEntryKind.Spent, gift.Gift.Campaign, gift.Gift.Id, attempt.Spender, attempt.Amount, attempt.OrderReference, SqlValue.Kept(attempt.At));
        return batch.Write(entry, gift, (attempt.Key, fingerprint));
    }

    private GiftRefusal? Unusable(Gift gift, GiftSpendAttempt attempt)
    {
        if (gift.ExpiresAt is { } end && attempt.At >= end)
            return GiftRefusal.Expired;
        if (batch.IsPaused(gift.Campaign))
            return GiftRefusal.Paused;
        if (!batch.IsKnown(attempt.Spender))
            return GiftRefusal.UnknownSpender;
        if (attempt.Amount.Currency != gift.Value.Currency)
            return GiftRefusal.WrongCurrency;
        if (attempt.Amount.Amount <= 0m)
            return GiftRefusal.InvalidAmount;
        if (attempt.Amount.Amount > gift.Balance.Amount)
            return GiftRefusal.BalanceTooLow;
        return batch.IsHeldOut(Exposed(attempt)) ? GiftRefusal.HeldOut : null;
    }

    private GiftLedgerOutcome Refund(GiftRefundAttempt attempt)
    {
        var fingerprint = OfferRequestLog.Fingerprint("gift-refund", attempt.Gift.Value.ToString("N"));
        if (batch.ReplayEntry(attempt.Key, fingerprint) is { } replay)
            return replay;
        if (batch.Find(attempt.Gift.Value) is not { } gift)
            return new GiftLedgerOutcome.Refused(GiftRefusal.UnknownGift);
        if (gift.Gift.Balance.Amount == 0m)
            return new GiftLedgerOutcome.Refused(GiftRefusal.NothingLeft);
        if (!gift.IsClaimable && terms[gift.Id].Benefit is Benefit.GiftValue { Refunds: GiftRefunds.UntilClaimed })
            return new GiftLedgerOutcome.Refused(GiftRefusal.AlreadyClaimed);

        var rest = gift.Gift.Balance;
        gift.Change(gift.Gift with { Refunded = rest, State = GiftState.Refunded });
        var entry = new GiftEntry(
            GiftEntryId.New(attempt.At), GiftEntryKind.Refunded, gift.Gift.Campaign, gift.Gift.Id, gift.Gift.Sender, rest, gift.Gift.PaymentReference, SqlValue.Kept(attempt.At));
        return batch.Write(entry, gift, (attempt.Key, fingerprint));
    }

    private async Task ReadTermsAsync(IEnumerable<Gift> used)
    {
        foreach (var gift in used)
            terms[gift.Id.Value] = await batch.TermsAsync(gift).ConfigureAwait(false);
    }

    /// <summary>Who spends what somebody else has claimed gets something; what is their own they have, whatever has become of them since.</summary>
    private ExposedPerson? Exposed(GiftSpendAttempt attempt) =>
        batch.Find(attempt.CodeHash) is { } gift && !batch.AreOne(attempt.Spender, gift.Gift.Claimer) ? batch.Exposed(terms[gift.Id], attempt.Spender, attempt.At) : null;
}
