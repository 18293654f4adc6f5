using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>Whatever is asked of a campaign in whatever order, the store answers what paper says, and counts what paper counts.</summary>
public sealed class OfferHistoryProperties : IAsyncLifetime
{
    private readonly DeskOnSqlite crm = new();
    private readonly List<SourceRecordId> people = [];
    private int histories;

    public async Task InitializeAsync()
    {
        for (var person = 0; person < 4; person++)
            people.Add(await crm.KnowAsync("crm", $"{person}"));
        await crm.Unifier.UnifyAsync();
    }

    public Task DisposeAsync() => crm.CloseAsync();

    [Fact]
    public void Every_history_goes_as_on_paper()
    {
        var steps = Arb.From(Gen.Choose(0, 16 * 5_000).ArrayOf(70), ArbMap.Default.ArbFor<int[]>().Shrinker);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(40),
            Prop.ForAll(steps, history => Task.Run(() => new OfferHistory(crm.Services, people, $"history {++histories}").PlayAsync(history)).GetAwaiter().GetResult()));
    }
}
