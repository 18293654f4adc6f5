using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>Learning a model from what is stored, trying it out and using it; and who was who before.</summary>
public sealed class ModelsOfAStoreTests : IAsyncDisposable
{
    private const int Many = 600;

    private readonly CustomersOnSqlite crm = new(crm => crm.ConfigureCustomers(customers => customers.MaximumWaiting = 250));

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Fact]
    public async Task A_preview_says_what_a_run_does_and_changes_nothing()
    {
        await crm.TakeInAsync(Crowd(0));
        var (before, history) = (await crm.ClustersAsync(), (await crm.HistoryAsync()).Count);
        await crm.Unifier.PutAsync(Crowd(1));

        var preview = await crm.Unifier.PreviewAsync();
        var unchanged = (await crm.ClustersAsync(), (await crm.HistoryAsync()).Count);
        var summary = await crm.Unifier.UnifyAsync();

        Assert.Equal((before, history), unchanged);
        Assert.Equal(Told(summary), Told(preview.Summary));
        Assert.Equal((await crm.HistoryAsync()).Count - history, preview.Events.Count);
    }

    [Fact]
    public async Task Another_model_is_tried_out_and_used_and_ids_stay()
    {
        await crm.TakeInAsync([.. Crowd(0), .. Crowd(1)]);
        var before = await crm.Customers.AsOfAsync(DateTimeOffset.MaxValue);

        var unifier = crm.Unifier;
        var model = await unifier.LearnAsync();
        var preview = await unifier.PreviewAsync(model);
        var summary = await unifier.UseModelAsync(model);

        Assert.Equal(Told(preview.Summary), Told(summary));
        Assert.Equal(await ExpectedAsync(model), await crm.ClustersAsync());
        var after = await crm.Customers.AsOfAsync(DateTimeOffset.MaxValue);
        Assert.True(before.Count(link => after[link.Key] == link.Value) > before.Count * 0.9);
    }

    [Fact]
    public async Task The_same_model_again_tells_of_no_change()
    {
        await crm.TakeInAsync([.. Crowd(0), .. Crowd(1)]);
        var model = await crm.Unifier.LearnAsync();
        await crm.Unifier.UseModelAsync(model);
        var (clusters, history) = (await crm.ClustersAsync(), (await crm.HistoryAsync()).Count);

        var summary = await crm.Unifier.UseModelAsync(model);

        Assert.True(summary.ChangedNothing, Told(summary));
        Assert.Equal((clusters, history), (await crm.ClustersAsync(), (await crm.HistoryAsync()).Count));
    }

    [Fact]
    public async Task The_past_is_read_from_the_history()
    {
        var clock = new MovingClock();
        await using var timed = new CustomersOnSqlite(crm => crm.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        var (row, call) = (People.Stating("crm", "row", People.Email("anna@ice.example")), People.Stating("calls", "call", People.Email("other@ice.example")));
        await timed.TakeInAsync(row, call);
        var (mine, theirs) = (await timed.CustomerOfAsync(row), await timed.CustomerOfAsync(call));
        var apart = clock.Now;
        clock.Now += TimeSpan.FromHours(1);
        await timed.Unifier.LinkAsync(row.Id, call.Id);
        var together = clock.Now;
        clock.Now += TimeSpan.FromHours(1);
        await timed.Unifier.UnlinkAsync(row.Id, call.Id);

        Assert.Empty(await timed.Customers.AsOfAsync(apart.AddTicks(-1)));
        Assert.Equal(new Dictionary<SourceRecordId, CustomerId> { [row.Id] = mine, [call.Id] = theirs }, await timed.Customers.AsOfAsync(apart));
        var one = Assert.Single((await timed.Customers.AsOfAsync(together)).Values.Distinct());
        Assert.Equal(2, (await timed.Customers.AsOfAsync(clock.Now)).Values.Distinct().Count());
        Assert.Equal(2, (await timed.Customers.AsOfAsync(one, together)).Count);
    }

    /// <summary>Six hundred people with a record each, of whom the second system has some, misspelt here and there.</summary>
    private static SourceRecord[] Crowd(int system) =>
    [
        .. Enumerable.Range(0, Many).Where(number => system == 0 || number % 3 == 0).Select(number => People.Stating(
            system == 0 ? "crm" : "shop",
            $"{system}-{number}",
            new RecordValue(AttributeKind.GivenName, Given(number)),
            new RecordValue(AttributeKind.FamilyName, system == 1 && number % 6 == 0 ? Family(number) + "e" : Family(number)),
            People.BirthDate(new DateTime(1950 + number % 50, 1 + number % 12, 1 + number % 28).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new RecordValue(AttributeKind.Postcode, $"AB{number % 90} {number % 9}CD"))),
    ];

    private static string Given(int number) => new[] { "Anna", "Ben", "Carla", "Dirk", "Edith", "Frank", "Gerda" }[number % 7];

    private static string Family(int number) => new[] { "Berg", "Stein", "Oak", "Lind", "Falk", "Hahn", "Kraft", "Moser", "Noll", "Pohl", "Rau" }[number % 11];

    private static string Told(UnificationSummary summary) =>
        $"{summary.Records} {summary.Created} {summary.Merged} {summary.Split} {string.Join(',', summary.Reasons.OrderBy(reason => reason.Key))}";

    private static Task<string> ExpectedAsync(LinkageModel model)
    {
        var options = new LinkageOptions();
        var batch = new RecordBatch(options);
        SourceRecord[] records = [.. Crowd(0), .. Crowd(1)];
        foreach (var record in records)
            batch.Add(record);
        var clusters = new RecordLinker(options).Link(batch, model).Clusters.ToArray();
        var told = clusters.Select((cluster, record) => (cluster, records[record].Key)).GroupBy(record => record.cluster, record => record.Key)
            .Select(cluster => string.Join(' ', cluster.Order(StringComparer.Ordinal)));
        return Task.FromResult(string.Join(" | ", told.Order(StringComparer.Ordinal)));
    }

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = People.Noon;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
