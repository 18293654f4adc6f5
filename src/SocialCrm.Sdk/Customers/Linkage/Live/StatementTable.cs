namespace SocialCrm.Customers;

/// <summary>Some statements as the small batch that the engine works on, in the order of their ids.</summary>
/// <remarks>What it answers of a record does not depend on which others are in it. Safe to share between threads.</remarks>
internal sealed class StatementTable
{
    private readonly Dictionary<SourceRecordId, int> numbers = [];
    private readonly Lazy<RuleSet> rules;
    private readonly Lazy<Part[]> refiners;

    public StatementTable(LinkageModel model, IEnumerable<Statement> statements)
    {
        Statements = [.. statements.DistinctBy(statement => statement.Id).OrderBy(statement => statement.Id.Value)];
        foreach (var statement in Statements)
            Add(statement);
        rules = new(() => new RuleSet(model.RulesFor(new BlockRules(Records.Fields), Records.Fields)));
        refiners = new(() => BlockRules.Refiners(Records.Fields));
    }

    public IReadOnlyList<Statement> Statements { get; }

    public RecordTable Records { get; } = new();

    /// <summary>The number of a record.</summary>
    public int this[SourceRecordId record] => numbers[record];

    public bool Holds(SourceRecordId record) => numbers.ContainsKey(record);

    /// <summary>The keys of the unrefined blocks of a record, each once.</summary>
    public List<ulong> KeysOf(SourceRecordId record)
    {
        var set = rules.Value;
        var codes = set.NewCodes();
        codes.Take(new RecordView(Records.FeaturesOf(numbers[record]), 0), set.Parts);
        var keys = new List<ulong>();
        Span<uint> made = stackalloc uint[BlockRule.MostKeys];
        for (var rule = 0; rule < set.Rules.Length; rule++)
        {
            var name = TextHash.Of(set.Rules[rule].Name);
            foreach (var key in set.Keys(rule, codes, made))
                keys.Add(TextHash.Combine(name, key));
        }

        return keys;
    }

    /// <summary>The key of the block into which a record falls when another one is refined; null where it falls into none.</summary>
    /// <param name="key">The key of the block that is too large.</param>
    /// <param name="refined">How often that was refined before.</param>
    /// <param name="record">The record.</param>
    public ulong? Refine(ulong key, int refined, SourceRecordId record)
    {
        Span<uint> code = stackalloc uint[1];
        return refined < refiners.Value.Length && refiners.Value[refined].Collect(new RecordView(Records.FeaturesOf(numbers[record]), 0), code) > 0
            ? TextHash.Combine(key, code[0])
            : null;
    }

    private void Add(Statement statement)
    {
        var source = Records.Sources.IndexOf(statement.Source);
        if (source < 0)
        {
            source = Records.Sources.Count;
            Records.Sources.Add(statement.Source);
        }

        var features = new uint[statement.Values.Length];
        for (var i = 0; i < features.Length; i++)
        {
            var value = statement.Values[i];
            var field = value.Field >= FieldKind.Category ? Records.Fields.Qualified(value.Field, value.Qualifier) : (int)value.Field;
            features[i] = Feature.Of(field, Records.Fields[field].Intern(value.Text));
        }

        features.AsSpan().Sort();
        numbers.Add(statement.Id, Records.Count);
        Records.Add(source, "", features);
    }
}
