using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A store of rewards that gives them at a time of its own.</summary>
internal sealed class WrongRewards(IReferralRewardStore sound) : IReferralRewardStore
{
    public Func<DateTimeOffset, DateTimeOffset> Clock { get; init; } = now => now;

    public Func<ReferralRejectAttempt, ReferralRejectAttempt> Rejecting { get; init; } = attempt => attempt;

    public Task<IReadOnlyList<ReferralOutcome>> RejectAsync(IReadOnlyList<ReferralRejectAttempt> attempts, CancellationToken cancellationToken) =>
        sound.RejectAsync([.. attempts.Select(Rejecting)], cancellationToken);

    public Task<IReadOnlyList<Referral>> ReadDueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => sound.ReadDueAsync(now, most, cancellationToken);

    public Task<IReadOnlyList<ReferralOutcome>> RewardAsync(IReadOnlyList<ReferralReward> rewards, CancellationToken cancellationToken) =>
        sound.RewardAsync([.. rewards.Select(reward => reward with { At = Clock(reward.At) })], cancellationToken);
}
