namespace SocialCrm.Customers;

/// <summary>Reads records into statements.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class Statements
{
    /// <summary>The statements of some records, in their order.</summary>
    public static Statement[] Of(IReadOnlyList<SourceRecord> records, LinkageOptions options, HostRules host)
    {
        var statements = new Statement[records.Count];
        var (received, normalised) = (new RawRecords(), new RawRecords());
        for (var i = 0; i < statements.Length; i++)
        {
            received.Clear();
            normalised.Clear();
            statements[i] = Of(records[i], new(options, host), received, normalised);
        }

        return statements;
    }

    private static Statement Of(SourceRecord record, Reading by, RawRecords received, RawRecords normalised)
    {
        // Each value has a column of its own, and one that is kept as it is a field of its own, behind those that all records have.
        var meanings = new SlotMeaning[record.Values.Count];
        received.Begin(0, record.Key);
        for (var i = 0; i < meanings.Length; i++)
        {
            var value = record.Values[i];
            var kind = RecordBatch.PlainFieldOf(value.Kind);
            meanings[i] = new SlotMeaning(value.Kind, value.Qualifier ?? "", kind < FieldKind.Category ? (int)kind : (int)FieldKind.Category + i);
            received.Add(i, value.Value);
        }

        new RecordNormaliser([record.Source.Value], by.Options.DefaultRegion).Normalise(received, meanings, normalised);
        var values = ValuesOf(record, normalised);
        values.UnionWith(by.Host.KeysOf(record));
        if (by.Options.StatesHashes)
            AddHashes(values);
        return new Statement(record.Id, record.Source.Value, [.. values]) { Held = HeldBy(record), SetAside = normalised.Aside.Count };
    }

    /// <summary>What a handle says.</summary>
    public static IEnumerable<StatementValue> OfHandle(in HeldHandle held)
    {
        var (received, normalised) = (new RawRecords(), new RawRecords());
        received.Begin(0, "");
        received.Add(0, held.Handle);
        new RecordNormaliser([held.Channel], defaultRegion: null).Normalise(received, [new SlotMeaning(AttributeKind.Handle, "", default)], normalised);
        var values = new List<StatementValue>();
        foreach (var cell in normalised.Cells[1..])
            values.Add(new StatementValue((FieldKind)cell.Slot, "", normalised.TextOf(cell).ToString()));
        return values;
    }

    /// <summary>The handles of an account on its own channel.</summary>
    private static HeldHandle[] HeldBy(SourceRecord record)
    {
        var source = record.Source.Value;
        List<HeldHandle>? held = null;
        foreach (var value in record.Values)
        {
            if (value.Kind == AttributeKind.Handle && string.Equals(value.Qualifier ?? source, source, StringComparison.OrdinalIgnoreCase) && ChannelHandle.Normalise(source, value.Value) is { } key)
                (held ??= []).Add(new HeldHandle(source, value.Value, (value.ObservedAt ?? record.ObservedAt).UtcTicks, ChannelHandle.Normalise(source, record.Key) == key));
        }

        return held is null ? [] : [.. held];
    }

    private static SortedSet<StatementValue> ValuesOf(SourceRecord record, RawRecords normalised)
    {
        var values = new SortedSet<StatementValue>();
        foreach (var cell in normalised.Cells[1..])
        {
            var received = cell.Slot < (int)FieldKind.Category ? null : record.Values[cell.Slot - (int)FieldKind.Category];
            values.Add(new StatementValue(
                received is null ? (FieldKind)cell.Slot : RecordBatch.PlainFieldOf(received.Kind), NamedId.Qualifier(received?.Qualifier), normalised.TextOf(cell).ToString()));
        }

        return values;
    }

    /// <summary>Adds what addresses and numbers are hashed to, by whatever platform.</summary>
    private static void AddHashes(SortedSet<StatementValue> values)
    {
        foreach (var (field, _, text) in values.ToArray())
        {
            if (field is FieldKind.Email or FieldKind.Phone)
                values.UnionWith(HashedValues.HashesOf(field, text).Select(hash => new StatementValue(field == FieldKind.Email ? FieldKind.EmailHash : FieldKind.PhoneHash, "", hash)));
        }
    }

    /// <summary>By what records are read.</summary>
    private readonly record struct Reading(LinkageOptions Options, HostRules Host);
}
