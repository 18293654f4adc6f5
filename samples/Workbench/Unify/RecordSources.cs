using System.Globalization;
using SocialCrm.Customers;
using Workbench.CommandLine;

namespace Workbench.Unify;

/// <summary>The sources of a run, as they come up.</summary>
internal sealed class RecordSources
{
    /// <summary>More are no systems, but what tells their records apart; and each costs memory.</summary>
    public const int Most = 1_000;

    private const int LongestName = 64;

    private readonly RecordBatch batch;
    private readonly UnifyPlan plan;
    private readonly Dictionary<SourceId, RecordSource> byId = [];
    private readonly Dictionary<string, RecordSource> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordSource>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public RecordSources(RecordBatch batch, UnifyPlan plan)
    {
        (this.batch, this.plan) = (batch, plan);
        bySpan = byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a text can name a source.</summary>
    public static bool IsName(ReadOnlySpan<char> name) => name.Length <= LongestName && !name.IsWhiteSpace();

    /// <summary>The sources in the order of their numbers.</summary>
    public string[] Names => [.. byId.Values.OrderBy(source => source.Number).Select(source => source.Names.Id.Value)];

    /// <summary>The keys of their records.</summary>
    public KeySet Keys { get; } = new();

    /// <summary>The source of a file: its name without folder and extension, where no two inputs share that; numbered where what is kept of it is another file's.</summary>
    public RecordSource OfFile(string path)
    {
        if (byId.Count == Most)
            throw new UsageException($"--input: there are more than {Most} files. Join them, with a column that names their source, and name it with --source.");
        var stem = Path.GetFileNameWithoutExtension(path);
        var isAlone = plan.Inputs.Count(other => Path.GetFileNameWithoutExtension(other).Equals(stem, StringComparison.OrdinalIgnoreCase)) == 1;
        var name = isAlone && !string.IsNullOrWhiteSpace(stem) ? stem.Trim() : path.Trim();
        var id = new SourceId(End(name, LongestName));
        for (var number = 2; byId.ContainsKey(id); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            id = new SourceId(End(name, LongestName - suffix.Length) + suffix);
        }

        return New(new SourceNames(id, path));
    }

    /// <summary>The source of a name; null where there are too many.</summary>
    public RecordSource? Of(ReadOnlySpan<char> name)
    {
        if (bySpan.TryGetValue(name, out var source))
            return source;
        var written = name.ToString();
        var names = new SourceNames(new SourceId(written), null);
        if (!byId.TryGetValue(names.Id, out source) && byId.Count == Most)
            return null;
        return byName[written] = source ?? New(names);
    }

    /// <summary>Refuses a source declared free of duplicates that does not exist.</summary>
    public void DemandUniqueOnes()
    {
        foreach (var name in plan.UniqueSources)
        {
            if (!byId.Values.Any(source => source.Names.Include(name)))
                throw new UsageException($"--unique-source {name}: no record is of that source. Sources: {string.Join(", ", byId.Keys.Take(20))}.");
        }
    }

    private static string End(string name, int length) => name.Length > length ? name[^length..].TrimStart() : name;

    private RecordSource New(SourceNames names)
    {
        var slots = plan.Map.Select(meaning => batch.Slot(meaning.Kind, meaning.Qualifier ?? (meaning.Kind == AttributeKind.Handle ? names.Id.Value : null)));
        return byId[names.Id] = new RecordSource(names, batch.Source(names.Id, plan.UniqueSources.Any(names.Include)), [.. slots]);
    }
}
