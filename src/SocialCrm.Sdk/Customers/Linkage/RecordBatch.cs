namespace SocialCrm.Customers;

/// <summary>Collects source records, column by column, for <see cref="RecordLinker"/>.</summary>
/// <remarks>Not thread-safe. What was received is normalised by another thread while the next records are added.</remarks>
public sealed class RecordBatch
{
    private const int MostSources = ushort.MaxValue;

    private readonly Dictionary<(AttributeKind Kind, string Qualifier), AttributeSlot> slots = [];
    private readonly Dictionary<string, AttributeSlot> keySlots = new(StringComparer.Ordinal);
    private readonly List<SlotMeaning> meanings = [];
    private readonly Dictionary<SourceId, int> sources = [];
    private readonly HashSet<int> uniqueSources = [];
    private readonly NormalisingPipe pipe;
    private RawRecords filling = new();
    private bool statesHashes;
    private int resolved;
    private int openSource = -1;

    /// <summary>Makes an empty batch.</summary>
    /// <param name="options">How it will be linked.</param>
    public RecordBatch(LinkageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        pipe = new NormalisingPipe(Table, options.DefaultRegion);
    }

    /// <summary>How many records were added.</summary>
    public int Count { get; private set; }

    internal RecordTable Table { get; } = new();

    internal PairDecisions Decisions { get; } = new();

    internal int SourceCount => sources.Count;

    internal IReadOnlySet<int> UniqueSources => uniqueSources;

    /// <summary>What the host compares of its own.</summary>
    internal HostGrades[] Host { get; set; } = [];

    /// <summary>The column of a kind and qualifier.</summary>
    /// <exception cref="ArgumentException">The kind needs a qualifier, or there are too many of them.</exception>
    public AttributeSlot Slot(AttributeKind kind, string? qualifier = null)
    {
        if (slots.TryGetValue((kind, qualifier ?? ""), out var slot))
            return slot;
        if (qualifier is null && kind is AttributeKind.Category or AttributeKind.Id or AttributeKind.VerifiedId)
            throw new ArgumentException($"Values of kind {kind} need a qualifier that names their set or system.", nameof(qualifier));
        pipe.Settle();
        meanings.Add(new SlotMeaning(kind, qualifier ?? "", FieldOf(kind, qualifier ?? "")));
        pipe.Meanings = [.. meanings];
        statesHashes |= kind is AttributeKind.HashedEmail or AttributeKind.HashedPhone;
        return slots[(kind, qualifier ?? "")] = new AttributeSlot(meanings.Count - 1);
    }

    /// <summary>The column of the keys that a rule of the host makes: ids of its name, taken to the letter.</summary>
    internal AttributeSlot KeySlot(string rule)
    {
        if (keySlots.TryGetValue(rule, out var slot))
            return slot;
        pipe.Settle();
        meanings.Add(new SlotMeaning(AttributeKind.Id, rule, Table.Fields.Qualified(FieldKind.Id, rule)) { IsVerbatim = true });
        pipe.Meanings = [.. meanings];
        return keySlots[rule] = new AttributeSlot(meanings.Count - 1);
    }

    /// <summary>The number of a source.</summary>
    /// <param name="source">The system.</param>
    /// <param name="unique">Whether the source holds nobody twice.</param>
    public int Source(SourceId source, bool unique = false)
    {
        if (source == default)
            throw new ArgumentException("A record has no source. Name the system it comes from.", nameof(source));
        if (!sources.TryGetValue(source, out var number))
        {
            if (sources.Count == MostSources)
                throw new ArgumentException($"There are more than {MostSources} sources. Name the systems, not their records.", nameof(source));
            pipe.Settle();
            sources[source] = number = sources.Count;
            Table.Sources.Add(source.Value);
        }

        if (unique)
            uniqueSources.Add(number);
        return number;
    }

    /// <summary>Begins a record.</summary>
    /// <param name="source">The number of its source.</param>
    /// <param name="key">The source's own key of it.</param>
    public void Begin(int source, ReadOnlySpan<char> key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(source, sources.Count);
        if (openSource >= 0)
            throw new InvalidOperationException("The record begun before has not ended. Call End() after its values.");
        openSource = source;
        filling.Begin(source, key);
        Count++;
    }

    /// <summary>Adds a value to the record begun last; an empty one is no value.</summary>
    public void Set(AttributeSlot slot, ReadOnlySpan<char> value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot.Index, meanings.Count);
        if (!value.IsEmpty)
            filling.Add(slot.Index, value.Length > RecordNormaliser.LongestText ? value[..RecordNormaliser.LongestText] : value);
    }

    /// <summary>Ends the record begun last.</summary>
    public void End()
    {
        openSource = -1;
        if (filling.IsFull)
            filling = pipe.Exchange(filling);
    }

    /// <summary>Adds a record.</summary>
    /// <returns>Its number.</returns>
    public int Add(SourceRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Begin(Source(record.Source), record.Key);
        foreach (var value in record.Values)
            Set(Slot(value.Kind, value.Qualifier), value.Value);
        End();
        return Count - 1;
    }

    /// <summary>Decides that two records are one person, whatever they say, unless something certain parts them.</summary>
    /// <param name="left">The number of one record, from 0, in the order in which records were added.</param>
    /// <param name="right">The number of the other.</param>
    /// <exception cref="ArgumentException">There is no such record, or both are the same.</exception>
    public void Link(int left, int right) => Decide(left, right, HardRule.Same);

    /// <summary>Decides that two records are two people, whatever links them: they are kept apart also where other records would bring them together.</summary>
    /// <inheritdoc cref="Link" path="/param"/>
    /// <inheritdoc cref="Link" path="/exception"/>
    public void Unlink(int left, int right) => Decide(left, right, HardRule.Different);

    /// <summary>The key of a record.</summary>
    /// <param name="record">Its number, from 0, in the order in which records were added.</param>
    public string KeyOf(int record)
    {
        Normalise();
        return Table.KeyOf(record).ToString();
    }

    private void Decide(int left, int right, HardRule rule)
    {
        foreach (var record in (ReadOnlySpan<int>)[left, right])
        {
            ArgumentOutOfRangeException.ThrowIfNegative(record);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record, Count);
        }

        ArgumentOutOfRangeException.ThrowIfEqual(left, right);
        Decisions.Add(left, right, rule);
    }

    /// <summary>Waits until everything that was added is normalised, and hashes are found out.</summary>
    internal void Settle()
    {
        Normalise();
        pipe.Rest();
        if (!statesHashes || resolved == Count)
            return;
        HashedValues.Resolve(Table);
        resolved = Count;
    }

    private void Normalise()
    {
        if (filling.Count > 0)
            filling = pipe.Exchange(filling);
        pipe.Settle();
    }

    /// <summary>The field of values that are kept as they are, once they are spelt alike.</summary>
    internal static FieldKind PlainFieldOf(AttributeKind kind) => kind switch
    {
        AttributeKind.City => FieldKind.City,
        AttributeKind.Region => FieldKind.Region,
        AttributeKind.Country => FieldKind.Country,
        AttributeKind.Street => FieldKind.Street,
        AttributeKind.Url => FieldKind.Url,
        AttributeKind.Organization => FieldKind.Organization,
        AttributeKind.Category => FieldKind.Category,
        AttributeKind.Id => FieldKind.Id,
        AttributeKind.VerifiedId => FieldKind.VerifiedId,
        _ => default,
    };

    private int FieldOf(AttributeKind kind, string qualifier) =>
        PlainFieldOf(kind) is >= FieldKind.Category and var field ? Table.Fields.Qualified(field, NamedId.Qualifier(qualifier)) : (int)PlainFieldOf(kind);
}
