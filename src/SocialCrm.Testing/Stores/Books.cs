using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Rebuilds a campaign's counters from its ledger, its versions and what others are still to be told.</summary>
internal static class Books
{
    /// <summary>Asserts that every counter of a campaign is what can be rebuilt of it, within its budget as it stands.</summary>
    public static async Task AssertBalancedAsync(IServiceProvider store, CampaignId campaign, CancellationToken cancellationToken)
    {
        var status = await store.GetRequiredService<ICampaignStore>().FindAsync(campaign, cancellationToken);
        Assert.NotNull(status);
        var entries = await store.GetRequiredService<IRedemptionStore>().ReadAsync(campaign, cancellationToken).ToListAsync(cancellationToken);
        var redeemed = entries.Where(entry => entry.Kind == LedgerEntryKind.Redeemed).ToList();
        var reversed = entries.Where(entry => entry.Kind == LedgerEntryKind.Reversed).ToList();

        Assert.Equal((redeemed.Count, reversed.Count), (status.Redeemed, status.Reversed));
        Assert.Equal(redeemed.Count, redeemed.Select(entry => entry.Grant).Distinct().Count());
        Assert.Equal(redeemed.Sum(entry => entry.Value.Amount) - reversed.Sum(entry => entry.Value.Amount), status.Granted.Amount);
        foreach (var taken in reversed.GroupBy(entry => entry.Redeemed))
            Assert.InRange(taken.Sum(entry => entry.Value.Amount), 0m, redeemed.Single(entry => entry.Id == taken.Key).Value.Amount);

        var free = status.Issued - status.Redeemed - status.Lapsed;
        var versions = await store.GetRequiredService<ICampaignReviewStore>().ReadVersionsAsync(campaign, cancellationToken);
        var values = versions.Where(version => version.Approver is not null).Select(version => version.Terms.Benefit.MaximumValue.Amount).ToList();
        Assert.InRange(status.Held.Amount, free * values.Min(), free * values.Max());
        AssertWithinBudget(status);
        await AssertToldAsync(store, status, entries, cancellationToken);
    }

    private static void AssertWithinBudget(CampaignStatus status)
    {
        var left = status.Budget.Amount - status.Held.Amount - status.Granted.Amount;
        Assert.InRange(left, 0m, status.Budget.Amount);
        Assert.Equal(left < status.Campaign.Benefit.MaximumValue.Amount, status.BudgetState == BudgetState.Exhausted);
        Assert.InRange(status.Lapsed, 0, status.Issued - status.Redeemed);
        Assert.InRange(status.Printed.Left, 0, status.Printed.Minted);
    }

    /// <summary>Whatever others are still to be told of is in the books.</summary>
    private static async Task AssertToldAsync(
        IServiceProvider store, CampaignStatus status, IReadOnlyCollection<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var told = (await store.GetRequiredService<IOfferEventStore>().ReadAsync(DateTimeOffset.UnixEpoch.AddYears(100), int.MaxValue, cancellationToken))
            .Where(one => one.Campaign == status.Campaign.Id).ToList();
        var grants = told.Where(one => one is { Kind: OfferEventKind.Granted, Grant: not null }).Select(one => one.Grant!.Id).ToList();

        Assert.InRange(grants.Count, 0, status.Issued);
        Assert.Equal(grants.Count, grants.Distinct().Count());
        Assert.Subset(entries.ToHashSet(), told.Select(one => one.Entry).OfType<LedgerEntry>().ToHashSet());
    }
}
