namespace SocialCrm.Customers;

/// <summary>What linkage keeps between records: their statements, who meets in which block, and who is alike enough.</summary>
/// <remarks>
/// A step of linkage has it to itself, and reads what it wrote before. All of it follows from the statements and the model, so that it depends neither on the
/// order in which records came nor on records that are gone.
/// </remarks>
internal interface ILinkageIndex
{
    /// <summary>The statements of the records named, where there are any.</summary>
    ValueTask<IReadOnlyList<Statement>> StatementsAsync(IReadOnlyCollection<SourceRecordId> records);

    /// <summary>Those of the records named that are stored, as they were received.</summary>
    ValueTask<IReadOnlyList<SourceRecord>> ReceivedAsync(IReadOnlyCollection<SourceRecordId> records);

    /// <summary>The records of each kind, in ascending order, at most so many; kinds without any are left out.</summary>
    ValueTask<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> KindsAsync(IReadOnlyCollection<ulong> kinds, int most);

    /// <summary>Records that meet in each block, at most so many of them, in any order; empty blocks are left out.</summary>
    ValueTask<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> BlocksAsync(IReadOnlyCollection<ulong> keys, int most);

    /// <summary>The links of the records named to whomever.</summary>
    ValueTask<IReadOnlyList<WeightedLink>> LinksAsync(IReadOnlyCollection<SourceRecordId> records);

    /// <summary>What was decided of the records named and whomever.</summary>
    ValueTask<IReadOnlyList<LinkDecision>> DecisionsAsync(IReadOnlyCollection<SourceRecordId> records);

    /// <summary>Puts statements in the place of what their records said before, and forgets those of the records gone.</summary>
    ValueTask WriteStatementsAsync(IReadOnlyCollection<Statement> put, IReadOnlyCollection<SourceRecordId> gone);

    /// <summary>Takes records out of blocks and puts others in.</summary>
    ValueTask WriteBlocksAsync(IReadOnlyCollection<BlockEntry> taken, IReadOnlyCollection<BlockEntry> put);

    /// <summary>Puts links in the place of all that the records named had.</summary>
    ValueTask WriteLinksAsync(IReadOnlyCollection<SourceRecordId> of, IReadOnlyCollection<WeightedLink> links);
}
