using QuickStart.CommandLine;
using QuickStart.Run;
using SocialCrm;
using SocialCrm.Connectors.Files;
using SocialCrm.Offers;

namespace QuickStart.Sample;

/// <summary>The summer of an invented chain of four ice-cream shops: its files, its gift, and when things happened.</summary>
internal sealed class SampleSeason
{
    /// <summary>How often somebody must have spoken up before the gifts go out to get one.</summary>
    public const int Regular = 4;

    /// <summary>The zone the shops live in.</summary>
    public const string Zone = "Europe/Paris";

    /// <summary>
    /// Fixed, so that the codes in the shipped orders fit the gifts that are issued here. A real host leaves the key to the store or
    /// takes it from its secret store.
    /// </summary>
    public const string CodeKey = "c2NvcHBvbGlzLXNhbXBsZS1jb2RlLWtleS0yMDI1LW8=";

    /// <summary>4 July 2025, ten in the morning in Paris.</summary>
    public static DateTimeOffset SentAt { get; } = new(2025, 7, 4, 10, 0, 0, TimeSpan.FromHours(2));

    /// <summary>When the season's files were exported: after everything in them.</summary>
    public static DateTimeOffset ExportedAt { get; } = new(2025, 10, 2, 9, 0, 0, TimeSpan.FromHours(2));

    public static Campaign Gift { get; } = new()
    {
        Id = new CampaignId("scoop-on-us"),
        Title = "A scoop on us",
        Window = new CampaignWindow(
            new DateTimeOffset(2025, 7, 4, 0, 0, 0, TimeSpan.FromHours(2)), new DateTimeOffset(2025, 8, 4, 0, 0, 0, TimeSpan.FromHours(2)), Zone),
        Budget = new Money(540m, Currency.Euro),
        PerPersonLimit = 1,
        Benefit = new Benefit.FreeItem("double-scoop", new Money(4.50m, Currency.Euro)),
        IsPersonal = true,
    };

    public static RunPlan Plan(Arguments arguments) => new()
    {
        Title = "What one summer on four channels earned",
        Subtitle = "Scoopolis, an invented chain of four ice-cream shops · 1 May to 30 September 2025",
        ImportName = "sample",
        Interactions = File("interactions.csv"),
        Map = ColumnMap.Parse("id=id,author=author,author_name=author-name,time=time,text=text,channel=channel,reply_to=reply-to,kind=kind,url=url,language=language"),
        Customers = File("customers.csv"),
        Orders = File("orders.csv"),
        Costs = File("costs.csv"),
        Cancellations = File("cancellations.csv"),
        ShownZone = Zone,
        Database = arguments.Database ?? "quickstart.db",
        Report = arguments.Report ?? "report.html",
        Json = arguments.Json,
        Rejects = arguments.Rejects,
        Codes = arguments.Codes,
        Campaign = Gift.Id,
        Sample = new SampleSeason(),
    };

    private static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);
}
