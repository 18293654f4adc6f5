using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides enrolments, in order, in one transaction. Whoever enrols in a campaign has locked its count, and everybody else comes after.</summary>
internal sealed class Enrolling(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private readonly CardBook cards = new(session, cancellationToken);
    private readonly HoldoutRows holdouts = new(session, cancellationToken);
    private readonly SortedDictionary<string, (long Enrolled, long Change)> counts = new(StringComparer.Ordinal);
    private Dictionary<CampaignId, CampaignTerms> terms = [];

    public async Task<List<EnrolOutcome>> DecideAsync(IReadOnlyList<EnrolAttempt> attempts)
    {
        await LockAsync(attempts).ConfigureAwait(false);
        terms = await campaigns.CurrentAsync(session, [.. attempts.Select(attempt => attempt.Campaign).Distinct()], cancellationToken).ConfigureAwait(false);
        await cards.LockAsync(attempts.Select(attempt => (attempt.Campaign, attempt.CardHash))).ConfigureAwait(false);
        await cards.ReadPeopleAsync(attempts.Select(attempt => attempt.Person)).ConfigureAwait(false);
        await holdouts.ReadAsync([.. attempts.Select(Exposed).OfType<ExposedPerson>()]).ConfigureAwait(false);
        var outcomes = attempts.Select(Decide).ToList();

        await cards.SaveAsync().ConfigureAwait(false);
        await holdouts.SaveAsync().ConfigureAwait(false);
        await session.ExecuteManyAsync(
            "UPDATE card_enrolment_counts SET enrolled = enrolled + $2 WHERE campaign_id = $1",
            [.. counts.Where(count => count.Value.Change > 0).Select(count => (object?[])[count.Key, count.Value.Change])], cancellationToken).ConfigureAwait(false);
        return outcomes;
    }

    /// <summary>A row is made before it is locked, so that two first ones of a campaign meet.</summary>
    private async Task LockAsync(IReadOnlyList<EnrolAttempt> attempts)
    {
        var known = await campaigns.CurrentAsync(session, [.. attempts.Select(attempt => attempt.Campaign).Distinct()], cancellationToken).ConfigureAwait(false);
        foreach (var campaign in known.Keys.Select(id => id.Value).Order(StringComparer.Ordinal))
        {
            await session.ExecuteAsync("INSERT INTO card_enrolment_counts (campaign_id, enrolled) VALUES ($1, 0) ON CONFLICT DO NOTHING", cancellationToken, campaign).ConfigureAwait(false);
            var enrolled = await session.FirstAsync(
                "SELECT enrolled FROM card_enrolment_counts WHERE campaign_id = $1" + session.Dialect.ForUpdate, row => row.Number(0), cancellationToken, campaign).ConfigureAwait(false);
            counts[campaign] = (enrolled, 0);
        }
    }

    private EnrolOutcome Decide(EnrolAttempt attempt)
    {
        if (!terms.TryGetValue(attempt.Campaign, out var campaign))
            return new EnrolOutcome.Refused(OfferRefusal.UnknownCampaign);
        if (cards.Find(attempt.Campaign, attempt.CardHash) is { } card)
            return cards.IsSame(card.Person, attempt.Person) ? new EnrolOutcome.Enrolled(IsReplay: true) : new EnrolOutcome.Refused(OfferRefusal.CardTaken);
        if (campaign.Campaign.Benefit is not Benefit.StatementCredit benefit)
            return new EnrolOutcome.Refused(OfferRefusal.OtherBenefit);
        if ((attempt.Objection ?? campaign.Closed(attempt.At)) is { } objection)
            return new EnrolOutcome.Refused(objection);
        if (!cards.TryFind(attempt.Person, out _))
            return new EnrolOutcome.Refused(OfferRefusal.UnknownRecipient);
        var (enrolled, change) = counts[attempt.Campaign.Value];
        if (enrolled + change >= benefit.EnrolmentCap)
            return new EnrolOutcome.Refused(OfferRefusal.EnrolmentFull);

        // Last, so that only those count as exposed who would have joined.
        if (Exposed(attempt) is { } person && holdouts.Expose(person) is { Arm: HoldoutArm.HeldOut })
            return new EnrolOutcome.Refused(OfferRefusal.HeldOut);
        counts[attempt.Campaign.Value] = (enrolled, change + 1);
        cards.Enrol(attempt);
        return new EnrolOutcome.Enrolled(IsReplay: false);
    }

    private ExposedPerson? Exposed(EnrolAttempt attempt) => cards.Exposed(terms.GetValueOrDefault(attempt.Campaign), attempt.Person, attempt.At);
}
