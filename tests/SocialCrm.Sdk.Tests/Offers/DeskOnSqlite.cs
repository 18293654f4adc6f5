using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>An offer desk over a SQLite file of its own, with the customers behind it and a clock that a test sets.</summary>
internal sealed class DeskOnSqlite
{
    public static readonly CampaignId Summer = new("summer-scoop");
    public static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset End = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly CampaignApproval Approval = new(new StaffId("ann"), new StaffId("bob"));

    private readonly List<ServiceProvider> hosts = [];
    private readonly ServiceProvider host;

    public DeskOnSqlite(Action<SocialCrmBuilder>? compose = null) => host = Host(compose);

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("offers-");

    public SetClock Clock { get; } = new(Start.AddDays(1));

    public IServiceProvider Services => host;

    public OfferDesk Desk => host.GetRequiredService<OfferDesk>();

    public CustomerUnifier Unifier => host.GetRequiredService<CustomerUnifier>();

    public CustomerDirectory Customers => host.GetRequiredService<CustomerDirectory>();

    public PersonalData PersonalData => host.GetRequiredService<PersonalData>();

    public static Campaign Campaign() => new()
    {
        Id = Summer,
        Title = "A scoop on us",
        Window = new CampaignWindow(Start, End, "Europe/Berlin"),
        Budget = Euros(100m),
        Benefit = new Benefit.AmountOff(Euros(5m)),
    };

    public static Money Euros(decimal amount) => new(amount, Currency.Euro);

    public static IssueRequest ToIssue(string key, SourceRecordId recipient) => new(new IdempotencyKey(key), Summer, recipient);

    public static RedeemRequest ToRedeem(string code, string key, SourceRecordId redeemer) =>
        new(new IdempotencyKey(key), code, redeemer, Euros(20m), key);

    public static ReverseRequest ToReverse(RedemptionId redemption, string key, Money? value = null) =>
        new(new IdempotencyKey(key), redemption, value);

    /// <summary>A second host that shares the file, as another process would.</summary>
    public OfferDesk OtherDesk(Action<SocialCrmBuilder>? compose = null) => Host(compose).GetRequiredService<OfferDesk>();

    public async Task<SourceRecordId> KnowAsync(string source, string key, params RecordValue[] values)
    {
        var record = new SourceRecord { Source = new SourceId(source), Key = key, Values = values, ObservedAt = Start };
        await Unifier.PutAsync([record]);
        return record.Id;
    }

    public async Task<string> CodeAsync(string key, SourceRecordId recipient) =>
        Assert.IsType<IssueResult.Issued>(await Desk.IssueAsync(ToIssue(key, recipient))).Code;

    public async Task<LedgerEntry> EntryAsync(RedeemRequest request) =>
        Assert.IsType<LedgerOutcome.Written>(await Desk.RedeemAsync(request)).Entry;

    public async Task<CampaignStatus> StatusAsync() =>
        await Desk.StatusAsync(Summer) ?? throw new InvalidOperationException("The campaign is not published.");

    public async Task<List<LedgerEntry>> LedgerAsync()
    {
        var entries = new List<LedgerEntry>();
        await foreach (var entry in Desk.LedgerAsync(Summer))
            entries.Add(entry);
        return entries;
    }

    public async Task CloseAsync()
    {
        foreach (var each in hosts)
            await each.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }

    private ServiceProvider Host(Action<SocialCrmBuilder>? compose)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSocialCrm(crm =>
        {
            crm.UseSqlite($"Data Source={Path.Combine(Folder.FullName, "crm.db")}");
            compose?.Invoke(crm);
        });
        var built = services.BuildServiceProvider();
        hosts.Add(built);
        return built;
    }
}
