using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Customers;
using SocialCrm.Governance;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>How an erasure has <see cref="IRecordForgetter"/> take the person out of what unification keeps between records: first, whole, and in the same transaction.</summary>
public abstract class ErasureForgettingSuite : StoreSuite
{
    private readonly Person zelda = new("zeldamarker");
    private Func<UnificationSession, IReadOnlyCollection<SourceRecordId>, Task> forget = new KeyForgetter().ForgetAsync;

    /// <summary>Takes the harness of the store under test.</summary>
    protected ErasureForgettingSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>It is called once, with all records of the person, while all of them are still there, and what it writes is kept.</summary>
    [SkippableFact]
    public virtual async Task It_is_called_with_all_records_of_the_person()
    {
        await PrepareAsync();
        var calls = new List<(HashSet<SourceRecordId> Records, int Stored, int Linked, int Stated)>();
        forget = async (session, records) =>
        {
            calls.Add((
                [.. records],
                (await session.Records.ReadAsync(records)).Count,
                (await session.Memberships.FindAsync(records)).Count,
                (await session.Statements.FindAsync(records)).Count));
            await new KeyForgetter().ForgetAsync(session, records);
            await session.Model.ReplaceAsync("written while erasing");
        };

        await EraseAsync();

        // A transaction may have been repeated; then the last call is the one that counts.
        Assert.Equal(zelda.RecordIds.ToHashSet(), calls[^1].Records);
        Assert.Equal((2, 2, 2), (calls[^1].Stored, calls[^1].Linked, calls[^1].Stated));
        Assert.Equal("written while erasing", await Customers.LookAsync(session => session.Model.ReadAsync(), Token));
    }

    /// <summary>When it throws, nothing is erased and nothing of what it wrote is kept; the erasure can be repeated.</summary>
    [SkippableFact]
    public virtual async Task When_it_throws_nothing_is_erased()
    {
        await PrepareAsync();
        var before = await TablesAsync();
        forget = async (session, records) =>
        {
            await new KeyForgetter().ForgetAsync(session, records);
            throw new TimeZoneNotFoundException("planted");
        };

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(EraseAsync);

        Assert.Equal(before, await TablesAsync());
        Assert.Equal(2, await Records.ReadAsync(zelda.RecordIds, Token).CountAsync());
        Assert.Equal(2, (await Customers.LookAsync(session => session.Statements.FindAsync(zelda.RecordIds), Token)).Count);
        forget = new KeyForgetter().ForgetAsync;
        await EraseAsync();
        Assert.Empty(await TablesAsync());
    }

    /// <summary>Nothing of the person is left in the index, others stay in it, and the receipt names every table.</summary>
    [SkippableFact]
    public virtual async Task Nothing_of_the_person_is_left_in_the_index()
    {
        await PrepareAsync();
        var before = await TablesAsync();

        var receipt = await EraseAsync();

        Assert.Empty(before.Except(receipt.Tables.Select(table => table.Table)));
        Assert.Empty(await TablesAsync());
        SourceRecordId[] others = [Sample.RowId("stranger"), Sample.RowId("bob")];
        Assert.Equal((2, 1), await Customers.LookAsync(async session => ((await session.Statements.FindAsync(others)).Count, (await session.Links.FindAsync(others)).Distinct().Count()), Token));
        Assert.Equal(others[1], Assert.Single(await Customers.LookAsync(session => new KeyIndex(session).MeetAsync(["bob@people.example"]), Token)));
    }

    private protected override void Compose(SocialCrmBuilder crm) => crm.Services.Replace(ServiceDescriptor.Singleton<IRecordForgetter>(new Forgetter(this)));

    /// <summary>A person of two records that are linked to each other and to others, who are linked among themselves.</summary>
    private async Task PrepareAsync()
    {
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 1_000m), Sample.Approval, Sample.Noon, Token);
        await Records.PutAsync([Sample.Row("stranger"), Sample.Row("bob", "bob@people.example")], Token);
        await zelda.StoreAsync(Store, Token);
        var (stranger, bob) = (Sample.RowId("stranger"), Sample.RowId("bob"));
        WeightedLink[] links =
        [
            WeightedLink.Of(zelda.AccountId, zelda.Row.Id, 9f), WeightedLink.Of(zelda.AccountId, stranger, 1f), WeightedLink.Of(zelda.Row.Id, bob, 1f), WeightedLink.Of(stranger, bob, 1f),
        ];
        await Customers.DecideAsync(
            async session =>
            {
                await session.Links.WriteAsync([stranger, bob, .. zelda.RecordIds], links);
                return 0;
            },
            Token);
    }

    private async Task<ErasureReceipt> EraseAsync()
    {
        var receipt = await PersonalData.EraseAsync(new CustomerReference.ByRecord(zelda.Row.Id), Sample.Noon, Token);
        Assert.NotNull(receipt);
        return receipt;
    }

    private async Task<IReadOnlyList<string>> TablesAsync()
    {
        var tables = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var marker in zelda.Markers)
            tables.UnionWith(await Harness.FindAsync(marker, Token));
        return [.. tables];
    }

    private sealed class Forgetter(ErasureForgettingSuite suite) : IRecordForgetter
    {
        public Task ForgetAsync(UnificationSession session, IReadOnlyCollection<SourceRecordId> records) => suite.forget(session, records);
    }
}
