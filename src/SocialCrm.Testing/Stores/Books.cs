using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Rebuilds a campaign's counters from its ledger.</summary>
internal static class Books
{
    /// <summary>Asserts that what a campaign says it holds and has granted is what its ledger says, within its budget.</summary>
    public static async Task AssertBalancedAsync(IServiceProvider store, CampaignId campaign, CancellationToken cancellationToken)
    {
        var status = await store.GetRequiredService<ICampaignStore>().FindAsync(campaign, cancellationToken);
        Assert.NotNull(status);
        var entries = await store.GetRequiredService<IRedemptionStore>().ReadAsync(campaign, cancellationToken).ToListAsync(cancellationToken);
        var redeemed = entries.Where(entry => entry.Kind == LedgerEntryKind.Redeemed).ToList();
        var reversed = entries.Where(entry => entry.Kind == LedgerEntryKind.Reversed).ToList();
        var value = status.Campaign.Benefit.MaximumValue.Amount;

        Assert.Equal(redeemed.Count, status.Redeemed);
        Assert.Equal(reversed.Count, status.Reversed);
        Assert.Equal(redeemed.Count, redeemed.Select(entry => entry.Grant).Distinct().Count());
        Assert.Equal((status.Issued - status.Redeemed - status.Lapsed) * value, status.Held.Amount);
        Assert.Equal(redeemed.Sum(entry => entry.Value.Amount) - reversed.Sum(entry => entry.Value.Amount), status.Granted.Amount);
        Assert.InRange(status.Held.Amount + status.Granted.Amount, 0m, status.Campaign.Budget.Amount);
        foreach (var taken in reversed.GroupBy(entry => entry.Redeemed))
            Assert.InRange(taken.Sum(entry => entry.Value.Amount), 0m, redeemed.Single(entry => entry.Id == taken.Key).Value.Amount);
    }
}
