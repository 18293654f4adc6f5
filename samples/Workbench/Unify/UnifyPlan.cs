using Workbench.CommandLine;
using Workbench.Output;

namespace Workbench.Unify;

/// <summary>What a run reads, how it links and where it writes.</summary>
internal sealed record UnifyPlan
{
    private static readonly string[] Known =
    [
        "--input+", "--id", "--source", "--map+", "--model", "--save-model", "--threshold", "--truth", "--default-region", "--unique-source+",
        "--output", "--json", "--rejects", "--left", "--right", "--svg",
    ];

    public required IReadOnlyList<string> Inputs { get; init; }

    public required string Id { get; init; }

    /// <summary>The column that names a record's source; null where each file is a source of its own.</summary>
    public string? Source { get; init; }

    public required IReadOnlyList<ColumnMeaning> Map { get; init; }

    public string? Model { get; init; }

    public string? SaveModel { get; init; }

    public double? Threshold { get; init; }

    /// <summary>The column that holds the true entity.</summary>
    public string? Truth { get; init; }

    public string? DefaultRegion { get; init; }

    public required IReadOnlyList<string> UniqueSources { get; init; }

    /// <summary>Where the customers go; null where two records are explained.</summary>
    public string? Output { get; init; }

    public string? Json { get; init; }

    /// <summary>Where the chart of an explanation goes.</summary>
    public string? Svg { get; init; }

    public string? Rejects { get; init; }

    /// <summary>The ids of the records to explain; null where customers are asked for.</summary>
    public (string Left, string Right)? Explain { get; init; }

    /// <summary>Reads the command line; null where help is asked for.</summary>
    public static UnifyPlan? Read(string[] words)
    {
        var options = Options.Read(words, Known);
        if (options.Help)
            return null;
        if (options.Words.Find(word => word != "explain") is { } stray)
            throw new UsageException($"'{stray}' is not an option. Run the verb with --help to see all options.");
        var isExplained = options.Words.Count > 0;
        if (!isExplained && (options.Optional("--left") ?? options.Optional("--right")) is not null)
            throw new UsageException("--left and --right go with explain. Write it before the options.");
        if (!isExplained && options.Optional("--svg") is not null)
            throw new UsageException("--svg goes with explain. Write it before the options, with --left and --right.");
        var plan = new UnifyPlan
        {
            Inputs = options.All("--input") is { Count: > 0 } inputs ? inputs : [options.Required("--input")],
            Id = options.Required("--id"),
            Source = options.Optional("--source"),
            Map = options.All("--map") is { Count: > 0 } maps ? ColumnMap.Parse(maps) : ColumnMap.Parse([options.Required("--map")]),
            Model = options.Optional("--model"),
            SaveModel = options.Optional("--save-model"),
            Threshold = options.Probability("--threshold"),
            Truth = options.Optional("--truth"),
            DefaultRegion = Region(options.Optional("--default-region")),
            UniqueSources = options.All("--unique-source"),
            Output = isExplained ? options.Optional("--output") : options.Required("--output"),
            Json = options.Optional("--json"),
            Svg = options.Optional("--svg"),
            Rejects = options.Optional("--rejects"),
            Explain = isExplained ? (options.Required("--left"), options.Required("--right")) : null,
        };
        return plan.Inputs.DistinctBy(FilePlace.Of, FilePlace.Names).Count() == plan.Inputs.Count
            ? plan
            : throw new UsageException("--input names a file twice. Name each file once.");
    }

    /// <summary>The files that are read, by the option that names them.</summary>
    public IEnumerable<(string Option, string Path)> ReadFiles =>
        Inputs.Select(path => ("--input", path)).Concat(Named(("--model", Model)));

    /// <summary>The files that are written.</summary>
    public IEnumerable<(string Option, string Path)> WrittenFiles =>
        Named(("--output", Output), ("--save-model", SaveModel), ("--json", Json), ("--svg", Svg), ("--rejects", Rejects));

    private static IEnumerable<(string Option, string Path)> Named(params (string Option, string? Path)[] paths) =>
        paths.Where(one => one.Path is not null).Select(one => (one.Option, one.Path!));

    private static string? Region(string? text) => text is null || (text.Length == 2 && text.All(char.IsAsciiLetter))
        ? text?.ToUpperInvariant()
        : throw new UsageException("--default-region takes the two letters of a country, such as GB.");
}
