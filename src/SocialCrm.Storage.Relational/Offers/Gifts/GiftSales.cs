using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides purchases of gifts, and notes that their tokens went out.</summary>
internal sealed class GiftSales(GiftBatch batch)
{
    public async Task<List<GiftOutcome>> BuyAsync(IReadOnlyList<GiftPurchaseAttempt> attempts, Tombstones tombstones)
    {
        await batch.ReadCampaignsAsync(attempts.Select(attempt => attempt.Campaign)).ConfigureAwait(false);
        await batch.ReadPeopleAsync(attempts.SelectMany(People)).ConfigureAwait(false);
        await batch.ReadRequestsAsync(tombstones, attempts.Select(attempt => attempt.Key)).ConfigureAwait(false);
        await batch.ReadHoldoutsAsync(attempts.Select(Exposed)).ConfigureAwait(false);
        var outcomes = attempts.Select(Buy).ToList();
        await batch.SaveAsync().ConfigureAwait(false);
        return outcomes;
    }

    public async Task<List<GiftOutcome>> SentAsync(IReadOnlyList<GiftSentAttempt> attempts, Tombstones tombstones)
    {
        await batch.LockAsync(attempts.Select(attempt => attempt.Gift.Value)).ConfigureAwait(false);
        await batch.ReadRequestsAsync(tombstones, attempts.Select(attempt => attempt.Key)).ConfigureAwait(false);
        var outcomes = attempts.Select(Sent).ToList();
        await batch.SaveAsync().ConfigureAwait(false);
        return outcomes;
    }

    private GiftOutcome Buy(GiftPurchaseAttempt attempt)
    {
        var fingerprint = Fingerprint(attempt);
        if (batch.Replay(attempt.Key, fingerprint) is { } replay)
            return replay;
        if (Objection(attempt) is { } refusal)
            return new GiftOutcome.Refused(refusal);

        // Last, so that only those count as exposed who would have had it.
        if (batch.IsHeldOut(Exposed(attempt)))
            return new GiftOutcome.Refused(GiftRefusal.HeldOut);
        var gift = new Gift(attempt.Id, attempt.Campaign, attempt.Sender, attempt.Value)
        {
            Version = batch.Current(attempt.Campaign)!.Version,
            Recipient = attempt.Recipient,
            Message = SqlValue.Text(attempt.Message),
            PaymentReference = attempt.PaymentReference,
            BoughtAt = SqlValue.Kept(attempt.At),
        };
        return batch.Buy(gift, attempt, fingerprint);
    }

    private GiftRefusal? Objection(GiftPurchaseAttempt attempt)
    {
        if (batch.Current(attempt.Campaign) is not { } terms)
            return GiftRefusal.UnknownCampaign;
        if (terms.Campaign.Benefit is not Benefit.GiftValue sold)
            return GiftRefusal.SellsNoGifts;
        if (terms.Closed(attempt.At) is { } closed)
            return closed switch { OfferRefusal.Paused => GiftRefusal.Paused, OfferRefusal.NotStarted => GiftRefusal.NotStarted, _ => GiftRefusal.Ended };
        if (attempt.Value.Currency != sold.Maximum.Currency)
            return GiftRefusal.WrongCurrency;
        if (attempt.Value.Amount < sold.Minimum.Amount || attempt.Value.Amount > sold.Maximum.Amount)
            return GiftRefusal.ValueOutOfRange;
        if (!batch.IsKnown(attempt.Sender))
            return GiftRefusal.UnknownSender;
        return attempt.Recipient is GiftRecipient.Known known && !batch.IsKnown(known.Id) ? GiftRefusal.UnknownRecipient : null;
    }

    private GiftOutcome Sent(GiftSentAttempt attempt)
    {
        var fingerprint = OfferRequestLog.Fingerprint("gift-sent", attempt.Gift.Value.ToString("N"));
        if (batch.Replay(attempt.Key, fingerprint) is { } replay)
            return replay;
        if (batch.Find(attempt.Gift.Value) is not { } gift)
            return new GiftOutcome.Refused(GiftRefusal.UnknownGift);
        if (gift.Gift.State == GiftState.Refunded)
            return new GiftOutcome.Refused(GiftRefusal.NothingLeft);
        if (gift.Gift.State == GiftState.Paid)
        {
            gift.SentKey = attempt.Key.Value;
            gift.Change(gift.Gift with { State = GiftState.Sent, SentAt = SqlValue.Kept(attempt.At) });
        }

        return batch.Answer(gift, (attempt.Key, fingerprint, attempt.At));
    }

    private ExposedPerson? Exposed(GiftPurchaseAttempt attempt) => batch.Exposed(batch.Current(attempt.Campaign)?.Campaign, attempt.Recipient.Record, attempt.At);

    private static IEnumerable<SourceRecordId> People(GiftPurchaseAttempt attempt) => attempt.Recipient.Record is { } recipient ? [attempt.Sender, recipient] : [attempt.Sender];

    private static Guid Fingerprint(GiftPurchaseAttempt attempt) => OfferRequestLog.Fingerprint(
        "gift-buy", attempt.Campaign.Value, attempt.Sender.Value.ToString("N"), GiftRows.Name(attempt.Recipient), attempt.Value.ToString(), attempt.PaymentReference, attempt.Message,
        attempt.CodeKey.ToString("N"));
}
