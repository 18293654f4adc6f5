using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Benchmarks.Offers;

/// <summary>A store with one campaign and many people, for benchmarks to give to.</summary>
internal sealed class OfferStage : IAsyncDisposable
{
    private const int Portion = 5_000;

    private OfferStage(ServiceProvider services, string store, string database) => (Services, Store, Database) = (services, store, database);

    public static CampaignId Campaign { get; } = new("hot");

    public static Money Value { get; } = new(2.50m, Currency.Euro);

    public ServiceProvider Services { get; }

    public string Store { get; }

    public string Database { get; }

    public OfferDesk Desk => Services.GetRequiredService<OfferDesk>();

    public static async Task<OfferStage> OpenAsync(BenchmarkArguments arguments, string folder, int people)
    {
        var database = await Stores.CreateAsync(arguments.Store, folder);
        var options = new Dictionary<string, string>(arguments.Options, StringComparer.Ordinal) { ["database"] = database };
        var services = Stores.Open(arguments with { Options = options });
        var stage = new OfferStage(services, arguments.Store, database);
        var records = services.GetRequiredService<ISourceRecordStore>();
        foreach (var portion in Enumerable.Range(0, people).Chunk(Portion))
            await records.PutAsync([.. portion.Select(Person)], CancellationToken.None);
        await stage.PublishAsync(Campaign);
        return stage;
    }

    public static SourceRecordId PersonId(int number) => SourceRecordId.From(new SourceId("crm"), $"{number}");

    /// <summary>Publishes a campaign with a budget that nobody will use up.</summary>
    public Task<PublishOutcome> PublishAsync(CampaignId campaign) => Desk.PublishAsync(
        new Campaign
        {
            Id = campaign,
            Title = "Hot",
            Window = new CampaignWindow(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30)),
            Budget = new Money(1_000_000_000m, Currency.Euro),
            PerPersonLimit = 1_000_000,
            Benefit = new Benefit.AmountOff(Value),
        },
        new CampaignApproval(new StaffId("ann"), new StaffId("bob")));

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Stores.DropAsync(Store, Database);
    }

    private static SourceRecord Person(int number) =>
        new() { Source = new SourceId("crm"), Key = $"{number}", ObservedAt = DateTimeOffset.UnixEpoch };
}
