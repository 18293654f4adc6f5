namespace SocialCrm.Offers;

/// <summary>Ends what is held for referrals: given, or back in the budget.</summary>
/// <remarks>Threading and errors are those of <see cref="IGrantStore"/>. Whether a reward is due is judged when it is written: a service that stood still gives nothing early and loses nothing.</remarks>
public interface IReferralRewardStore
{
    /// <summary>Takes back what had qualified, in order.</summary>
    Task<IReadOnlyList<ReferralOutcome>> RejectAsync(IReadOnlyList<ReferralRejectAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Referrals whose rewards are due, at most so many, the oldest first; those of paused campaigns wait.</summary>
    Task<IReadOnlyList<Referral>> ReadDueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Gives rewards as grants of the same campaign, in order, or rejects them where the people have turned out to be one, to refer each other in a circle, to
    /// have had enough, or to be held out. One that was given before is answered again.
    /// </summary>
    Task<IReadOnlyList<ReferralOutcome>> RewardAsync(IReadOnlyList<ReferralReward> rewards, CancellationToken cancellationToken);
}
