using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides claims of gifts.</summary>
internal sealed class GiftClaims(GiftBatch batch)
{
    private readonly Dictionary<Guid, Campaign> terms = [];

    public async Task<List<GiftOutcome>> ClaimAsync(IReadOnlyList<GiftClaimAttempt> attempts, Tombstones tombstones)
    {
        await batch.LockAsync("token_hash", attempts.Select(attempt => attempt.TokenHash)).ConfigureAwait(false);
        var claimed = attempts.Select(attempt => batch.Find(attempt.TokenHash)?.Gift).OfType<Gift>().DistinctBy(gift => gift.Id).ToList();
        await batch.ReadCampaignsAsync(claimed.Select(gift => gift.Campaign)).ConfigureAwait(false);
        foreach (var gift in claimed)
            terms[gift.Id.Value] = await batch.TermsAsync(gift).ConfigureAwait(false);
        await batch.ReadPeopleAsync(attempts.Select(attempt => attempt.Claimer)).ConfigureAwait(false);
        await batch.ReadRequestsAsync(tombstones, attempts.Select(attempt => attempt.Key)).ConfigureAwait(false);
        await batch.ReadHoldoutsAsync(attempts.Select(Exposed)).ConfigureAwait(false);
        var outcomes = attempts.Select(Claim).ToList();
        await batch.SaveAsync().ConfigureAwait(false);
        return outcomes;
    }

    private GiftOutcome Claim(GiftClaimAttempt attempt)
    {
        var fingerprint = OfferRequestLog.Fingerprint(
            "gift-claim", Convert.ToHexString(attempt.TokenHash.Span), attempt.Claimer.Value.ToString("N"), attempt.CodeKey.ToString("N"));
        if (batch.Replay(attempt.Key, fingerprint) is { } replay)
            return replay;
        if (attempt.Objection is { } objection)
            return new GiftOutcome.Refused(objection);
        if (batch.Find(attempt.TokenHash) is not { IsClaimable: true } gift)
            return new GiftOutcome.Refused(GiftRefusal.NotValid);
        if (batch.IsPaused(gift.Gift.Campaign))
            return new GiftOutcome.Refused(GiftRefusal.Paused);
        if (!batch.IsKnown(attempt.Claimer))
            return new GiftOutcome.Refused(GiftRefusal.UnknownClaimer);
        if (batch.IsHeldOut(Exposed(attempt)))
            return new GiftOutcome.Refused(GiftRefusal.HeldOut);

        var at = SqlValue.Kept(attempt.At);
        gift.CodeHash = attempt.CodeHash;
        gift.ClaimKey = attempt.Key.Value;
        gift.Change(gift.Gift with
        {
            State = GiftState.Claimed,
            Claimer = attempt.Claimer,
            Code = attempt.Code,
            SentAt = gift.Gift.SentAt ?? at,
            ClaimedAt = at,
            ExpiresAt = terms[gift.Id].CodeLifetime is { } lifetime && attempt.At < DateTimeOffset.MaxValue - lifetime ? SqlValue.Kept(attempt.At + lifetime) : null,
        });
        batch.Tell(gift.Gift, attempt.At);
        return batch.Answer(gift, (attempt.Key, fingerprint, attempt.At));
    }

    private ExposedPerson? Exposed(GiftClaimAttempt attempt) =>
        batch.Find(attempt.TokenHash) is { } gift ? batch.Exposed(terms[gift.Id], attempt.Claimer, attempt.At) : null;
}
