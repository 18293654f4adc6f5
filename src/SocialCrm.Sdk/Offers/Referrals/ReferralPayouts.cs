namespace SocialCrm.Offers;

/// <summary>Gives the rewards that are due, each with codes of its own.</summary>
/// <remarks>What two processes give at once is given once: the store judges each when it writes. A number that was taken in vain is never used.</remarks>
internal sealed class ReferralPayouts(IReferralRewardStore store, CodeNumbers numbers)
{
    /// <summary>Gives, or rejects, at most so many; answers how many.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var rewards = new List<ReferralReward>();
        foreach (var due in await store.ReadDueAsync(now, most, cancellationToken).ConfigureAwait(false))
        {
            var codes = new List<ReferralRewardCode>();
            while (codes.Count < due.Codes && await numbers.NextAsync(due.Campaign, cancellationToken).ConfigureAwait(false) is { } code)
                codes.Add(new ReferralRewardCode(code.Serial, code.Hash));
            rewards.Add(new ReferralReward(due.Id, codes, now));
        }

        var outcomes = await store.RewardAsync(rewards, cancellationToken).ConfigureAwait(false);
        return outcomes.Count(outcome => outcome is ReferralOutcome.Done);
    }
}
