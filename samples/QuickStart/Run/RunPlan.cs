using QuickStart.CommandLine;
using QuickStart.Sample;
using SocialCrm.Connectors.Files;
using SocialCrm.Offers;

namespace QuickStart.Run;

/// <summary>What a run reads, where it writes, and which gift it sends.</summary>
internal sealed record RunPlan
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>The name of the import. Interactions are unique within it, so it does not depend on what a file is called.</summary>
    public required string ImportName { get; init; }

    /// <summary>The file of interactions; null where only a live account is read.</summary>
    public string? Interactions { get; init; }

    public ColumnMap? Map { get; init; }

    /// <summary>The live account to read.</summary>
    public LiveAccount? Live { get; init; }

    public string? Customers { get; init; }

    public string? Orders { get; init; }

    public string? Costs { get; init; }

    /// <summary>Orders that were cancelled, which only the sample has.</summary>
    public string? Cancellations { get; init; }

    /// <summary>The zone of dates that name none.</summary>
    public string? Zone { get; init; }

    /// <summary>What separates the fields of CSV files; null for a comma, or what the extension says.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The zone in which the report writes times.</summary>
    public required string ShownZone { get; init; }

    public required string Database { get; init; }

    public required string Report { get; init; }

    public string? Json { get; init; }

    public string? Rejects { get; init; }

    /// <summary>Where the gifts' codes are written.</summary>
    public string? Codes { get; init; }

    public required CampaignId Campaign { get; init; }

    /// <summary>The sample's story; null for the user's own files.</summary>
    public SampleSeason? Sample { get; init; }

    /// <summary>What is read, by the option that names it.</summary>
    public IEnumerable<(string Option, string Path)> Inputs => Named(
        ("--interactions", Interactions), ("--customers", Customers), ("--orders", Orders), ("--costs", Costs), ("the sample", Cancellations));

    /// <summary>What is written, by the option that names it; the database apart.</summary>
    public IEnumerable<(string Option, string Path)> Outputs => Named(("--report", Report), ("--json", Json), ("--rejects", Rejects), ("--codes", Codes));

    public static RunPlan From(Arguments arguments) =>
        arguments.Interactions is null && arguments.Bluesky is null ? SampleSeason.Plan(arguments) : Own(arguments, arguments.Interactions);

    private static RunPlan Own(Arguments arguments, string? interactions)
    {
        var live = LiveAccount.From(arguments);
        return new RunPlan
        {
            Title = "What your channels earned",
            Subtitle = "From " + string.Join(" and ", new[] { interactions is null ? null : Path.GetFileName(interactions), live?.Shown }.OfType<string>()),
            ImportName = arguments.Name ?? "exports",
            Interactions = interactions,
            Map = arguments.Map,
            Live = live,
            Customers = arguments.Customers,
            Orders = arguments.Orders,
            Costs = arguments.Costs,
            Zone = arguments.Zone,
            Delimiter = arguments.Delimiter,
            ShownZone = arguments.Zone ?? "Etc/UTC",
            Database = arguments.Database ?? $"quickstart-{arguments.Name ?? Stem(interactions ?? arguments.Bluesky!)}.db",
            Report = arguments.Report ?? "report.html",
            Json = arguments.Json,
            Rejects = arguments.Rejects,
            Codes = arguments.Codes,
            Campaign = new CampaignId("quickstart-gift"),
        };
    }

    private static IEnumerable<(string Option, string Path)> Named(params (string Option, string? Path)[] paths) =>
        paths.Where(one => one.Path is not null).Select(one => (one.Option, one.Path!));

    /// <summary>The file's name without folders and extensions, for the default name of the database.</summary>
    private static string Stem(string path)
    {
        var name = Path.GetFileName(path);
        foreach (var extension in (ReadOnlySpan<string>)[".gz", ".csv", ".tsv", ".jsonl", ".ndjson", ".json"])
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                name = name[..^extension.Length];
        }

        name = new string([.. name.Where(character => !char.IsControl(character) && character is not (';' or '"' or '\''))]).Trim();
        return name.Length switch { 0 => "import", > 80 => name[..80], _ => name };
    }
}
