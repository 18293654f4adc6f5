using SocialCrm.Customers;
using Workbench.CommandLine;

namespace Workbench.Unify;

/// <summary>The sources of a run, as they come up.</summary>
internal sealed class RecordSources
{
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

    /// <summary>The source of a file: its name without folder and extension, where no two inputs share that.</summary>
    public RecordSource OfFile(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        var name = plan.Inputs.Count(other => Path.GetFileNameWithoutExtension(other).Equals(stem, StringComparison.OrdinalIgnoreCase)) == 1 ? stem : path;
        return New(name.Length > LongestName ? name[^LongestName..] : name, path);
    }

    public RecordSource Of(ReadOnlySpan<char> name) => bySpan.TryGetValue(name, out var source) ? source : New(name.ToString(), null);

    /// <summary>Refuses a source declared free of duplicates that does not exist.</summary>
    public void DemandUniqueOnes()
    {
        foreach (var name in plan.UniqueSources)
        {
            if (!byId.Values.Any(source => source.Names.Include(name)))
                throw new UsageException($"--unique-source {name}: no record is of that source. Sources: {string.Join(", ", byId.Keys.Take(20))}.");
        }
    }

    private RecordSource New(string name, string? file)
    {
        var names = new SourceNames(new SourceId(name), file);
        if (!byId.TryGetValue(names.Id, out var source))
        {
            var slots = plan.Map.Select(meaning => batch.Slot(meaning.Kind, meaning.Qualifier ?? (meaning.Kind == AttributeKind.Handle ? names.Id.Value : null)));
            byId[names.Id] = source = new RecordSource(names, batch.Source(names.Id, plan.UniqueSources.Any(names.Include)), [.. slots]);
        }

        return byName[name] = source;
    }
}
