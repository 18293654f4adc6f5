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

    /// <summary>The name of the import; the interactions are unique within it.</summary>
    public required string ImportName { get; init; }

    public required string Interactions { get; init; }

    public required ColumnMap Map { get; init; }

    public string? Customers { get; init; }

    public string? Orders { get; init; }

    public string? Costs { get; init; }

    /// <summary>Orders that were cancelled, which only the sample has.</summary>
    public string? Cancellations { get; init; }

    /// <summary>The zone of dates that name none.</summary>
    public string? Zone { get; init; }

    /// <summary>The zone in which the report writes times.</summary>
    public required string ShownZone { get; init; }

    public required string Database { get; init; }

    public required string Report { get; init; }

    public string? Json { get; init; }

    public string? Rejects { get; init; }

    public required CampaignId Campaign { get; init; }

    /// <summary>The sample's story; null for the user's own files.</summary>
    public SampleSeason? Sample { get; init; }

    public static RunPlan From(Arguments arguments) =>
        arguments.Interactions is null ? SampleSeason.Plan(arguments) : OwnFiles(arguments, arguments.Interactions);

    private static RunPlan OwnFiles(Arguments arguments, string interactions)
    {
        var name = Stem(interactions);
        return new RunPlan
        {
            Title = "What your channels earned",
            Subtitle = "From " + Path.GetFileName(interactions),
            ImportName = name,
            Interactions = interactions,
            Map = arguments.Map!,
            Customers = arguments.Customers,
            Orders = arguments.Orders,
            Costs = arguments.Costs,
            Zone = arguments.Zone,
            ShownZone = arguments.Zone ?? "Etc/UTC",
            Database = arguments.Database ?? $"quickstart-{name}.db",
            Report = arguments.Report ?? "report.html",
            Json = arguments.Json,
            Rejects = arguments.Rejects,
            Campaign = new CampaignId("quickstart-gift"),
        };
    }

    /// <summary>The file's name without folders and extensions, short enough for a connection's name.</summary>
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
