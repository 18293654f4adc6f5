using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage.Sqlite.Tests.Governance;

/// <summary>What the core itself linked of somebody who is erased, by its own engine.</summary>
public sealed class Erased_links : IAsyncLifetime
{
    private static readonly string[] Linkage = ["linkage_block_runs", "linkage_links", "linkage_statements"];
    private static readonly SourceRecord[] Zelda = [Row("zelda-1", "Zelda Zimmer", "zelda@people.example", "+49 30 7654321"), Row("zelda-2", "Zelda Zimmer", "zelda@people.example", "+49 30 7654321")];
    private static readonly SourceRecord[] Bob = [Row("bob-1", "Robert Baker", "bob@people.example", "+49 30 1112223"), Row("bob-2", "Bob Baker", "bob@people.example", "+49 30 1112223")];

    private readonly SqliteStoreHarness harness = new();
    private readonly ServiceProvider store;

    public Erased_links() => store = harness.Open();

    public async Task InitializeAsync()
    {
        await store.GetRequiredService<ISourceRecordStore>().PutAsync([.. Zelda, .. Bob], CancellationToken.None);
        await store.GetRequiredService<CustomerUnifier>().UnifyAsync();
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        await harness.DisposeAsync();
    }

    [Fact]
    public async Task Are_in_no_table_and_those_of_others_stay()
    {
        var (before, bob) = (await TablesAsync(Zelda), await TablesAsync(Bob));

        var receipt = await store.GetRequiredService<IPersonalDataStore>().EraseAsync(new CustomerReference.ByRecord(Zelda[0].Id), DateTimeOffset.UnixEpoch, CancellationToken.None);

        Assert.Equal(2, receipt!.Records);
        Assert.Equal(Linkage, before.Intersect(Linkage));
        Assert.Empty(before.Except(receipt.Tables.Select(table => table.Table)));
        Assert.Empty(await TablesAsync(Zelda));
        Assert.Equal(bob, await TablesAsync(Bob));
    }

    [Fact]
    public async Task Link_nobody_who_comes_later()
    {
        await store.GetRequiredService<IPersonalDataStore>().EraseAsync(new CustomerReference.ByRecord(Zelda[0].Id), DateTimeOffset.UnixEpoch, CancellationToken.None);
        var later = Row("later", "Zelda Zimmer", "zelda@people.example", "+49 30 7654321");

        await store.GetRequiredService<ISourceRecordStore>().PutAsync([.. Zelda, later], CancellationToken.None);
        await store.GetRequiredService<CustomerUnifier>().UnifyAsync();

        var customers = await store.GetRequiredService<ICustomerReader>().ReadAsync(null, CancellationToken.None).ToListAsync();
        Assert.Equal(["bob-1 bob-2", "later"], customers.Select(customer => string.Join(' ', customer.Records.Select(record => record.Key))).Order());
    }

    private static SourceRecord Row(string key, string name, string email, string phone) => new()
    {
        Source = new SourceId("crm"),
        Key = key,
        Values = [new RecordValue(AttributeKind.FullName, name), new RecordValue(AttributeKind.Email, email), new RecordValue(AttributeKind.Phone, phone)],
        ObservedAt = DateTimeOffset.UnixEpoch,
    };

    /// <summary>By the ids of the records, and by what they state as it stands and as it is compared.</summary>
    private async Task<string[]> TablesAsync(SourceRecord[] records)
    {
        var tables = new SortedSet<string>(StringComparer.Ordinal);
        var words = records.SelectMany(record => record.Values.Select(value => value.Value)).SelectMany(word => new[] { word, word.ToLowerInvariant(), word.Replace(" ", "", StringComparison.Ordinal) });
        foreach (var marker in words.Distinct().Select(Encoding.UTF8.GetBytes).Concat(records.Select(record => record.Id.Value.ToByteArray(bigEndian: true))))
            tables.UnionWith(await harness.FindAsync(marker, CancellationToken.None));
        return [.. tables];
    }
}
