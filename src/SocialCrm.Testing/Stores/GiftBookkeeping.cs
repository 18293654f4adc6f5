using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Rebuilds what gifts say of themselves from their ledger.</summary>
internal static class GiftBookkeeping
{
    /// <summary>Asserts that the sums of a campaign and of each gift are what the ledger says, and that nothing is owed below zero.</summary>
    public static async Task<GiftBooks> AssertBalancedAsync(IServiceProvider store, CampaignId campaign, CancellationToken cancellationToken)
    {
        var reader = store.GetRequiredService<IGiftReader>();
        var books = Assert.Single(await reader.ReadBooksAsync(campaign, cancellationToken));
        var entries = await store.GetRequiredService<IGiftLedgerStore>().ReadAsync(campaign, cancellationToken).ToListAsync(cancellationToken);

        Assert.Equal(
            (Sum(entries, GiftEntryKind.Paid), Sum(entries, GiftEntryKind.Spent), Sum(entries, GiftEntryKind.Refunded)), (books.Paid.Amount, books.Spent.Amount, books.Refunded.Amount));
        Assert.True(books.Owed.Amount >= 0m);
        foreach (var group in entries.GroupBy(entry => entry.Gift))
        {
            var gift = await reader.FindAsync(group.Key, cancellationToken);
            Assert.NotNull(gift);
            var lines = group.ToList();
            Assert.Equal((Sum(lines, GiftEntryKind.Paid), Sum(lines, GiftEntryKind.Spent), Sum(lines, GiftEntryKind.Refunded)), (gift.Value.Amount, gift.Spent.Amount, gift.Refunded.Amount));
            Assert.True(gift.Balance.Amount >= 0m);
            Assert.Equal(lines.Exists(line => line.Kind == GiftEntryKind.Refunded), gift.State == GiftState.Refunded);
        }

        return books;
    }

    private static decimal Sum(IEnumerable<GiftEntry> entries, GiftEntryKind kind) => entries.Where(entry => entry.Kind == kind).Sum(entry => entry.Value.Amount);
}
