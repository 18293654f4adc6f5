namespace SocialCrm.Offers;

/// <summary>Keeps which cards are enrolled in which campaigns.</summary>
/// <remarks>
/// Thread-safe, also across processes. One transaction holds the enrolment and the count of them: a card is enrolled once in a campaign, and never more cards than its
/// terms let in. Durable when a call returns. Errors: <see cref="SocialCrm.Storage.StoreException"/>.
/// </remarks>
public interface ICardEnrolmentStore
{
    /// <summary>Decides attempts, in order; answers one outcome for each, in the same order.</summary>
    Task<IReadOnlyList<EnrolOutcome>> EnrolAsync(IReadOnlyList<EnrolAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>How many cards are enrolled in a campaign, those of people who were erased since included.</summary>
    Task<long> CountAsync(CampaignId campaign, CancellationToken cancellationToken);
}
