namespace SocialCrm.Customers;

/// <summary>Some statements as the small batch that the engine works on, in the order of their ids.</summary>
/// <remarks>What it answers of a record does not depend on which others are in it. Safe to share between threads.</remarks>
internal sealed class StatementTable
{
    private readonly Dictionary<SourceRecordId, int> numbers = [];
    private readonly Dictionary<(FieldKind Kind, string Qualifier), int> qualified = [];
    private readonly Lazy<BlockRules> blocking;
    private readonly Lazy<List<BlockEntry>> blocks;

    public StatementTable(LinkageModel model, IEnumerable<Statement> statements)
    {
        Statements = [.. statements.DistinctBy(statement => statement.Id).OrderBy(statement => statement.Id.Value)];
        AddQualifiedFields();
        foreach (var statement in Statements)
            Add(statement);
        blocking = new(() => new BlockRules(Records.Fields));
        blocks = new(() => Statements.Count == 0 ? [] : Entries(new RuleSet(model.RulesFor(blocking.Value, Records.Fields))));
    }

    public IReadOnlyList<Statement> Statements { get; }

    public RecordTable Records { get; } = new();

    /// <summary>The records as they were received, where the host compares those too.</summary>
    public IReadOnlyDictionary<SourceRecordId, SourceRecord>? Received { get; init; }

    /// <summary>The record of a number as it was received, where the host asks for it.</summary>
    public SourceRecord? ReceivedAs(int record) => Received?.GetValueOrDefault(Statements[record].Id);

    /// <summary>The number of a record.</summary>
    public int this[SourceRecordId record] => numbers[record];

    public bool Holds(SourceRecordId record) => numbers.ContainsKey(record);

    /// <summary>The unrefined blocks of all records.</summary>
    public IReadOnlyList<BlockEntry> Blocks => blocks.Value;

    private List<BlockEntry> Entries(RuleSet set)
    {
        var entries = new List<BlockEntry>();
        var names = Array.ConvertAll(set.Rules, rule => TextHash.Of(rule.Name));
        var codes = set.NewCodes();
        Span<uint> made = stackalloc uint[BlockRule.MostKeys];
        for (var record = 0; record < Statements.Count; record++)
        {
            codes.Take(new RecordView(Records.FeaturesOf(record), 0), set.Parts);
            for (var rule = 0; rule < set.Rules.Length; rule++)
            {
                // Of ids there may be more than the table has fields for, and who meets must not depend on who else is in it.
                if (BlockRules.IsOfIds(set.Rules[rule]))
                    continue;
                foreach (var key in set.Keys(rule, codes, made))
                    entries.Add(new BlockEntry(TextHash.Combine(names[rule], key), Statements[record].Id, set.Rules[rule].Split));
            }

            AddIds(Statements[record], entries);
        }

        return entries;
    }

    private static void AddIds(Statement statement, List<BlockEntry> entries)
    {
        var values = statement.Values;
        Span<uint> codes = stackalloc uint[RecordCodes.Most];
        for (var start = 0; start < values.Length;)
        {
            var (field, qualifier, _) = values[start];
            var (end, count) = (start, 0);
            for (; end < values.Length && values[end].Field == field && values[end].Qualifier == qualifier; end++)
                count = Part.Keep(ValueTable.Hash(values[end].Text) | 1, codes, count);
            start = end;
            if (field is not (FieldKind.Id or FieldKind.VerifiedId))
                continue;
            var name = TextHash.Combine((ulong)field, TextHash.Of(qualifier));
            foreach (var code in codes[..count])
                entries.Add(new BlockEntry(TextHash.Combine(name, code), statement.Id, CandidateFinder.LargestBlock));
        }
    }

    /// <summary>The block into which a record falls when another one is split; null where it falls into none.</summary>
    /// <param name="entry">The record in the block that is split.</param>
    /// <param name="refined">How often that was refined before.</param>
    /// <param name="size">How large that is.</param>
    public BlockEntry? Refine(BlockEntry entry, int refined, BlockSize size)
    {
        if (size == BlockSize.Whole || refined >= blocking.Value.Refiners.Length || !numbers.TryGetValue(entry.Record, out var number))
            return null;
        Span<uint> code = [0];
        var found = blocking.Value.Refiners[refined].Collect(new RecordView(Records.FeaturesOf(number), 0), code);
        return found > 0 || size == BlockSize.Split ? entry with { Key = TextHash.Combine(entry.Key, code[0]) } : null;
    }

    /// <summary>What becomes of a block of so many records.</summary>
    /// <param name="split">Of how many on it is split.</param>
    /// <param name="records">How many it has, or more than <see cref="CandidateFinder.LargestBlock"/>.</param>
    /// <param name="refined">How often it was refined before.</param>
    public BlockSize SizeOf(int split, int records, int refined) =>
        records > CandidateFinder.LargestBlock ? BlockSize.TooLarge
        : records > split && refined < blocking.Value.Refiners.Length ? BlockSize.Split
        : BlockSize.Whole;

    /// <summary>Makes room for ids and categories: what there is no room for is left out, and of all that verified ids last.</summary>
    private void AddQualifiedFields()
    {
        var kinds = new HashSet<(FieldKind Kind, string Qualifier)>();
        foreach (var statement in Statements)
        {
            for (var i = statement.Values.Length - 1; i >= 0 && statement.Values[i].Field >= FieldKind.Category; i--)
                kinds.Add((statement.Values[i].Field, statement.Values[i].Qualifier));
        }

        foreach (var (kind, qualifier) in kinds.OrderByDescending(kind => kind.Kind).ThenBy(kind => kind.Qualifier, StringComparer.Ordinal).Take(LinkageFields.MostQualified))
            qualified.Add((kind, qualifier), Records.Fields.Qualified(kind, qualifier));
    }

    private void Add(Statement statement)
    {
        var source = Records.Sources.IndexOf(statement.Source);
        if (source < 0)
        {
            source = Records.Sources.Count;
            Records.Sources.Add(statement.Source);
        }

        var features = new uint[statement.Values.Length + 1];
        var count = 0;
        if (statement.Held.Length > 0)
            features[count++] = Feature.Of((int)FieldKind.Profile, Records.Fields[FieldKind.Profile].Intern(statement.Source));
        foreach (var value in statement.Values)
        {
            var field = value.Field < FieldKind.Category ? (int)value.Field : qualified.GetValueOrDefault((value.Field, value.Qualifier));
            // The first field is none of an id or a category.
            if (field > 0 || value.Field < FieldKind.Category)
                features[count++] = Feature.Of(field, Records.Fields[field].Intern(value.Text));
        }

        var stated = features.AsSpan(0, count);
        stated.Sort();
        numbers.Add(statement.Id, Records.Count);
        Records.Add(source, "", stated);
    }
}
