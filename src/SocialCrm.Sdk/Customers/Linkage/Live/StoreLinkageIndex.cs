namespace SocialCrm.Customers;

/// <summary>The index of linkage as a store keeps it.</summary>
internal sealed class StoreLinkageIndex(UnificationSession session, LinkageOptions options) : ILinkageIndex
{
    private readonly Dictionary<(SourceRecordId Left, SourceRecordId Right), string> connections = [];

    /// <summary>The rule by which two records are certain to be one person, as far as that was read; null where nobody said so.</summary>
    public string? RuleOf(SourceRecordId left, SourceRecordId right) => connections.GetValueOrDefault(InOrder(left, right));

    public async ValueTask<IReadOnlyList<Statement>> StatementsAsync(IReadOnlyCollection<SourceRecordId> records)
    {
        if (records.Count == 0)
            return [];
        var found = await session.Statements.FindAsync(records).ConfigureAwait(false);
        var statements = new Statement[found.Count];
        for (var i = 0; i < statements.Length; i++)
            statements[i] = StatementCodec.Read(found[i]);
        return statements;
    }

    public async ValueTask<IReadOnlyList<SourceRecord>> ReceivedAsync(IReadOnlyCollection<SourceRecordId> records) =>
        await session.Records.ReadAsync(records).ConfigureAwait(false);

    public async ValueTask<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> KindsAsync(IReadOnlyCollection<ulong> kinds, int most) =>
        await session.Statements.FindKindsAsync(kinds, most).ConfigureAwait(false);

    public async ValueTask<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> BlocksAsync(IReadOnlyCollection<ulong> keys, int most) =>
        await session.Blocks.FindAsync(keys, most).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<WeightedLink>> LinksAsync(IReadOnlyCollection<SourceRecordId> records) =>
        records.Count == 0 ? [] : await session.Links.FindAsync(records).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<LinkDecision>> DecisionsAsync(IReadOnlyCollection<SourceRecordId> records)
    {
        if (records.Count == 0)
            return [];
        var (separations, known) = await session.Constraints.FindAsync(records).ConfigureAwait(false);
        // Of several rules that say the same, the first by name is told.
        foreach (var (left, right, rule) in known.Where(connection => !options.ConnectionWeights.ContainsKey(connection.Rule)).OrderByDescending(connection => connection.Rule, StringComparer.Ordinal))
            connections[InOrder(left, right)] = rule;
        return
        [
            .. separations.Select(pair => LinkDecision.Of(pair.Left, pair.Right, areOne: false)),
            .. known.Select(pair => LinkDecision.Of(pair.Left, pair.Right, areOne: true) with
            {
                Rule = pair.Rule, Weight = options.ConnectionWeights.GetValueOrDefault(pair.Rule, double.PositiveInfinity),
            }).Distinct(),
        ];
    }

    public async ValueTask WriteStatementsAsync(IReadOnlyCollection<Statement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        if (put.Count + gone.Count > 0)
            await session.Statements.WriteAsync([.. put.Select(StatementCodec.Write)], gone).ConfigureAwait(false);
    }

    public async ValueTask WriteBlocksAsync(IReadOnlyCollection<BlockEntry> taken, IReadOnlyCollection<BlockEntry> put)
    {
        if (taken.Count + put.Count > 0)
            await session.Blocks.WriteAsync([.. taken.Select(Member)], [.. put.Select(Member)]).ConfigureAwait(false);
    }

    public async ValueTask WriteLinksAsync(IReadOnlyCollection<SourceRecordId> of, IReadOnlyCollection<WeightedLink> links)
    {
        if (of.Count > 0)
            await session.Links.WriteAsync(of, links).ConfigureAwait(false);
    }

    private static BlockMember Member(BlockEntry entry) => new(entry.Key, entry.Record);

    private static (SourceRecordId Left, SourceRecordId Right) InOrder(SourceRecordId one, SourceRecordId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
