using SocialCrm.Attribution;
using SocialCrm.Customers;
using SocialCrm.Governance;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>In how many ways <see cref="IPersonalDataStore.EraseAsync"/> may be told whom to erase.</summary>
public abstract class ErasureReferenceSuite : StoreSuite
{
    private readonly Person zelda = new("zeldamarker");

    /// <summary>Takes the harness of the store under test.</summary>
    protected ErasureReferenceSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>An id that was merged away, and merged again, names the customer it went into.</summary>
    [SkippableFact]
    public virtual async Task An_id_that_was_merged_away_names_the_customer_it_went_into()
    {
        await Records.PutAsync([Row("a")], Token);
        await UnifyAsync();
        await Records.PutAsync([Row("b")], Token);
        await UnifyAsync();
        await Records.PutAsync([Row("c")], Token);
        await UnifyAsync();
        var ids = new[] { await CustomerOfAsync(Row("a").Id), await CustomerOfAsync(Row("b").Id), await CustomerOfAsync(Row("c").Id) };
        await MergeAsync("b", "c");
        await MergeAsync("a", "b");
        var gone = ids.Except([await CustomerOfAsync(Row("a").Id)]).ToList();

        var receipt = await EraseAsync(new CustomerReference.ById(gone[^1]));

        Assert.Equal((2, 5), (gone.Count, receipt?.Records));
        Assert.Empty(await Harness.FindAsync("zeldamarker"u8.ToArray(), Token));
        foreach (var id in ids)
        {
            Assert.Null(await EraseAsync(new CustomerReference.ById(id)));
            Assert.Null(await Directory.FindAsync(new CustomerReference.ById(id), Token));
        }
    }

    /// <summary>A record names its customer, with all other records.</summary>
    [SkippableFact]
    public virtual async Task A_record_names_its_customer()
    {
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 1_000m), Sample.Approval, Sample.Noon, Token);
        await Records.PutAsync([Sample.Row("stranger")], Token);
        await zelda.StoreAsync(Store, Token);

        var receipt = await EraseAsync(new CustomerReference.ByRecord(zelda.AccountId));

        Assert.Equal(2, receipt?.Records);
        foreach (var marker in zelda.Markers)
            Assert.Empty(await Harness.FindAsync(marker, Token));
        Assert.Null(await EraseAsync(new CustomerReference.ByRecord(zelda.Row.Id)));
    }

    /// <summary>Somebody whose only record waits for unification can be erased by it, with what they did.</summary>
    [SkippableFact]
    public virtual async Task Somebody_who_only_waits_can_be_erased()
    {
        await Interactions.AppendAsync(zelda.Batch, Token);
        await Records.PutAsync([zelda.Row], Token);

        var account = await EraseAsync(new CustomerReference.ByRecord(zelda.AccountId));
        var row = await EraseAsync(new CustomerReference.ByRecord(zelda.Row.Id));

        Assert.Equal((1, 1), (account?.Records, row?.Records));
        foreach (var marker in zelda.Markers)
            Assert.Empty(await Harness.FindAsync(marker, Token));
        Assert.Equal(0, await Records.PutAsync([zelda.Row], Token));
        Assert.Equal(2, (await Interactions.AppendAsync(zelda.Batch with { Rejected = [] }, Token)).Suppressed);
    }

    /// <summary>Facts whose record was never stored are erased by its id, and refused from then on.</summary>
    [SkippableFact]
    public virtual async Task Facts_whose_record_was_never_stored_can_be_erased()
    {
        await Facts.AppendAsync(zelda.Touchpoints, Token);
        await Facts.AppendAsync(zelda.Conversions, Token);

        var receipt = await EraseAsync(new CustomerReference.ByRecord(zelda.Row.Id));

        Assert.Equal(["conversions", "touchpoints"], receipt!.Tables.Select(table => table.Table));
        foreach (var marker in zelda.Markers)
            Assert.Empty(await Harness.FindAsync(marker, Token));
        Assert.Equal(new AppendOutcome(0, 0, 1), await Facts.AppendAsync(zelda.Touchpoints, Token));
    }

    /// <summary>A record of which nothing is stored names nobody, and may come later.</summary>
    [SkippableFact]
    public virtual async Task A_record_of_which_nothing_is_stored_names_nobody()
    {
        Assert.Null(await EraseAsync(new CustomerReference.ByRecord(zelda.Row.Id)));

        Assert.Equal(1, await Records.PutAsync([zelda.Row], Token));
    }

    private Task<ErasureReceipt?> EraseAsync(CustomerReference person) => PersonalData.EraseAsync(person, Sample.Noon, Token);

    private async Task MergeAsync(string left, string right)
    {
        await Records.PutAsync([Sample.Row($"zeldamarker {left}{right}", Address(left), Address(right))], Token);
        await UnifyAsync();
    }

    private static SourceRecord Row(string name) => Sample.Row($"zeldamarker {name}", Address(name));

    private static string Address(string name) => $"{name}.zeldamarker@people.example";
}
