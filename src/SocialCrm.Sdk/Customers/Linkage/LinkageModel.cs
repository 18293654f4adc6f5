using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SocialCrm.Customers;

/// <summary>What a linkage has learned: how often each comparison agrees for one person and for two, and how frequent values are. Immutable.</summary>
/// <remarks>
/// Linking with a saved and loaded model gives what the run gave that learned it. A model serves batches with other columns too: what it knows nothing of is
/// weighed as is plausible. Names, places, dates and categories that at least five records state are kept as they are; identifiers as hashes.
/// Thread-safe.
/// </remarks>
public sealed class LinkageModel
{
    // Letters of all scripts as they are, so that people can read what changed; a model is a file, and no part of a web page.
    private static readonly ModelJson Json = new(new JsonSerializerOptions(ModelJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private readonly ModelDocument document;
    private readonly Dictionary<string, ModelComparison> comparisons;
    private readonly Dictionary<string, ModelField> fields;
    private readonly HashSet<string> rules;

    // A comparison of a name has the same levels whatever it is made for, and most of a small batch's time would go into their logarithms.
    private readonly ConcurrentDictionary<string, ClassRows> rows = new(StringComparer.Ordinal);

    internal LinkageModel(ModelDocument document)
    {
        this.document = document;
        comparisons = document.Comparisons.ToDictionary(comparison => comparison.Name, StringComparer.Ordinal);
        rules = [.. document.Rules];
        fields = document.Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>The match probability, 0 to 1, from which records count as one person unless <see cref="LinkageOptions.Threshold"/> says otherwise.</summary>
    public double Threshold => document.Threshold;

    /// <summary>Kinds of ids and categories that there was no room for when it was learned from a store, such as <c>id:crm-number</c>, in the order of their names: they are weighed as is plausible. Not saved.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>Writes the model as JSON, the same model always the same text.</summary>
    public async Task SaveAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await JsonSerializer.SerializeAsync(stream, document, Json.ModelDocument, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a model that <see cref="SaveAsync"/> wrote.</summary>
    /// <exception cref="SocialCrmException">It is no saved model, or one that this version of the engine cannot use.</exception>
    public static async Task<LinkageModel> LoadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var text = new MemoryStream();
        await stream.CopyToAsync(text, cancellationToken).ConfigureAwait(false);
        try
        {
            text.Position = 0;
            DemandVersion((await JsonSerializer.DeserializeAsync(text, Json.ModelVersion, cancellationToken).ConfigureAwait(false))?.Version);
            text.Position = 0;
            var document = (await JsonSerializer.DeserializeAsync(text, Json.ModelDocument, cancellationToken).ConfigureAwait(false))!;
            return ModelFaults.Of(document) is { } fault ? throw new SocialCrmException($"The saved model cannot be used. {fault}") : new LinkageModel(document);
        }
        catch (JsonException fault)
        {
            // The fault itself may quote what stands there, and is not passed on.
            var line = (fault.LineNumber ?? 0) + 1;
            var column = (fault.BytePositionInLine ?? 0) + 1;
            throw new SocialCrmException(string.Create(
                CultureInfo.InvariantCulture, $"Line {line}, column {column}: this is no saved model. Load what {nameof(SaveAsync)} wrote, or learn the model again."));
        }
    }

    internal static LinkageModel Of(Comparison[] comparisons, ModelParameters parameters, IEnumerable<string> rules, IEnumerable<ModelField> fields) => new(new ModelDocument(
        ModelDocument.CurrentVersion,
        ThresholdChoice.EvenOdds,
        parameters.Shares,
        // What the host weighs was not learned.
        [.. comparisons.Zip(parameters.Weights).Where(pair => pair.First is not GivenGrades).Select(pair => ModelComparison.Of(pair.First, pair.Second)).OrderBy(comparison => comparison.Name, StringComparer.Ordinal)],
        [.. rules.Order(StringComparer.Ordinal)],
        [.. fields.OrderBy(field => field.Name, StringComparer.Ordinal)]));

    /// <summary>What weighs pairs by this model; by what is plausible where the model knows nothing of a comparison.</summary>
    internal PairScorer ScorerFor(Comparison[] called, HardRules hard) => new(called, Array.ConvertAll(called, RowsOf), document.Shares, hard);

    /// <summary>The same model with another threshold.</summary>
    internal LinkageModel At(double threshold) => new(document with { Threshold = threshold });

    /// <summary>The same model, which says what it was not learned from.</summary>
    internal LinkageModel Without(IReadOnlyList<string> leftOut) => new(document) { LeftOut = leftOut };

    /// <summary>Whether it was learned of several sources, so that being of one or of two says something.</summary>
    internal bool KnowsSources => comparisons.ContainsKey(SourceGrades.Source);

    /// <summary>How frequent the values of a batch are.</summary>
    internal Frequencies FrequenciesOf(LinkageFields batch)
    {
        var traits = Enumerable.Range(0, batch.Count).Select(field => FieldTraits.Of(batch, field)).ToArray();
        var known = Array.ConvertAll(traits, field => fields.GetValueOrDefault(field.Name) ?? ModelField.Unknown(field.Name));
        return new Frequencies(
            [.. known.Select((field, i) => field.Logs(batch[i], traits[i]))],
            (field, value) => known[field].LogOfHashed(batch[field][value], traits[field]));
    }

    /// <summary>Whether so many records stated a value that it is no evidence.</summary>
    internal bool SetsAside(in StatementValue value)
    {
        if (fields.Count == 0)
            return false;
        var traits = FieldTraits.Of(value.Field, value.Qualifier);
        return traits.Identifies && fields.TryGetValue(traits.Name, out var known) && known.LogOfHashed(value.Text, traits) > 0;
    }

    /// <summary>The rules to find the pairs of a batch by: those that were chosen, and sure ones for what the model knows nothing of.</summary>
    internal BlockRule[] RulesFor(BlockRules rules, LinkageFields batch)
    {
        return [.. rules.Sure.Where(rule => this.rules.Contains(rule.Name) || Array.Exists(rule.Parts, IsNew)), .. rules.Further.Where(rule => this.rules.Contains(rule.Name))];

        bool IsNew(Part part) => !fields.ContainsKey(FieldTraits.Of(batch, part.Field).Name);
    }

    private ClassRows RowsOf(Comparison comparison)
    {
        if (comparison is GivenGrades)
            return ClassRows.Of(comparison, ComparisonWeights.Plausible(comparison));
        if (rows.TryGetValue(comparison.Name, out var found))
            return found;
        var weights = comparisons.TryGetValue(comparison.Name, out var known) && known.Fits(comparison) ? known.Weights() : ComparisonWeights.Plausible(comparison);
        return rows.GetOrAdd(comparison.Name, ClassRows.Of(comparison, weights));
    }

    private static void DemandVersion(int? version)
    {
        if (version == ModelDocument.CurrentVersion)
            return;
        throw new SocialCrmException(version is null or 0
            ? $"This is no saved model: it names no version. Load what {nameof(SaveAsync)} wrote, or learn the model again."
            : $"The saved model has version {version.Value.ToString(CultureInfo.InvariantCulture)}, and this engine reads version 1. Update SocialCrm.Sdk, or learn the model again.");
    }
}
