namespace SocialCrm.Offers;

/// <summary>Gives the rewards that are due, each with codes of its own.</summary>
/// <remarks>What two processes give at once is given once: the store judges each when it writes. A number that was taken in vain is never used.</remarks>
internal sealed class ReferralPayouts(IReferralRewardStore store, CodeNumbers numbers)
{
    /// <summary>Gives, or rejects, at most so many; answers how many.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var given = 0;
        foreach (var due in await store.ReadDueAsync(now, most, cancellationToken).ConfigureAwait(false))
        {
            var codes = new List<ReferralRewardCode>();
            while (codes.Count < due.Codes && await numbers.NextAsync(due.Campaign, cancellationToken).ConfigureAwait(false) is { } code)
                codes.Add(new ReferralRewardCode(code.Serial, code.Hash));

            // Each in a transaction of its own: one that holds the budget of many would keep everybody else waiting, and meet those who hold a person.
            var outcomes = await store.RewardAsync([new ReferralReward(due.Id, codes, now)], cancellationToken).ConfigureAwait(false);
            given += outcomes.Count(outcome => outcome is ReferralOutcome.Done);
        }

        return given;
    }
}
