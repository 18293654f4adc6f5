using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers.Campaigns;

/// <summary>The rules of limits, lifetimes and shards; the others are asked in <see cref="PublishTests"/>.</summary>
public sealed class CampaignCheckTests
{
    private static readonly BudgetLimit Codes = new BudgetLimit.OfCodes(1);
    private static readonly BudgetLimit Cash = new BudgetLimit.OfMoney(Euros(5m));

    public static TheoryData<string, Campaign> Impossible => new()
    {
        { "Campaign.CodeLifetime", Campaign() with { CodeLifetime = TimeSpan.Zero } },
        { "Campaign.CodeLifetime", Campaign() with { CodeLifetime = TimeSpan.FromTicks(-1) } },
        { "Campaign.BudgetShards", Campaign() with { BudgetShards = 0 } },
        { "Campaign.BudgetShards", Campaign() with { BudgetShards = 65 } },
        { "Campaign.Limits", Campaign() with { Limits = null! } },
        { "Campaign.Limits", Campaign() with { Limits = [null!] } },
        { "Campaign.Limits", Campaign() with { Limits = [.. Enumerable.Repeat(Codes, 17)] } },
        { "OfCodes.Cap", Campaign() with { Limits = [new BudgetLimit.OfCodes(0)] } },
        { "BudgetLimit.Period", Campaign() with { Limits = [Codes with { Period = (BudgetPeriod)4 }] } },
        { "OfMoney.Cap must be above 0", Campaign() with { Limits = [new BudgetLimit.OfMoney(Euros(0m))] } },
        { "OfMoney.Cap has more decimals", Campaign() with { Limits = [new BudgetLimit.OfMoney(Euros(5.001m))] } },
        { "OfMoney.Cap needs a currency", Campaign() with { Limits = [new BudgetLimit.OfMoney(default)] } },
        { "A limit is in USD and the budget in EUR", Campaign() with { Limits = [new BudgetLimit.OfMoney(new Money(5m, Currency.UsDollar))] } },
        { "Raise OfMoney.Cap", Campaign() with { Limits = [new BudgetLimit.OfMoney(Euros(4.99m))] } },
        { "Two limits count the same", Campaign() with { Limits = [Codes, new BudgetLimit.OfCodes(2)] } },
        { "Two limits count the same", Campaign() with { Limits = [Cash with { Period = BudgetPeriod.Day, IsPerPerson = true }, Cash with { Period = BudgetPeriod.Day, IsPerPerson = true }] } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_could_not_be_kept_is_refused_with_what_to_correct(string says, Campaign campaign) =>
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => CampaignCheck.ThrowIfInvalid(campaign)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_edges_are_taken()
    {
        BudgetPeriod[] periods = Enum.GetValues<BudgetPeriod>();
        CampaignCheck.ThrowIfInvalid(Campaign() with
        {
            CodeLifetime = TimeSpan.MaxValue,
            BudgetShards = 64,
            Limits = [.. periods.SelectMany(period => new[] { Codes, Cash, Codes with { IsPerPerson = true }, Cash with { IsPerPerson = true } }, (period, limit) => limit with { Period = period })],
        });
        CampaignCheck.ThrowIfInvalid(Campaign() with { CodeLifetime = TimeSpan.FromTicks(1), BudgetShards = 1, Limits = [new BudgetLimit.OfCodes(long.MaxValue)] });
    }
}
