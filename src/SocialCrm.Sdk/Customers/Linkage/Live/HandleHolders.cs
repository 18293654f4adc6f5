namespace SocialCrm.Customers;

/// <summary>Finds out which accounts speak for the handles that they were seen with.</summary>
/// <remarks>
/// A handle changes hands; an account is who its platform's stable id says. So a handle speaks only for the account of its channel that was seen with it last:
/// that account meets the rows of other systems that state the handle. Accounts seen with it at the same moment leave open whose it is, and then it speaks for
/// none of them; nor does one that more accounts hold than meet in a block.
/// </remarks>
internal sealed class HandleHolders(ILinkageIndex index)
{
    private static readonly ulong Held = TextHash.Of("held-handle");

    /// <summary>Lets statements say what their accounts still speak for; answers them, and those of other accounts for which that has changed.</summary>
    public async ValueTask<IReadOnlyList<Statement>> SettleAsync(IReadOnlyList<Statement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        var before = await index.StatementsAsync([.. put.Select(statement => statement.Id).Union(gone)]).ConfigureAwait(false);
        HashSet<BlockEntry> old = [.. before.SelectMany(Entries)], now = [.. put.SelectMany(Entries)];
        if (old.Count + now.Count == 0)
            return put;
        await index.WriteBlocksAsync([.. old.Except(now)], [.. now.Except(old)]).ConfigureAwait(false);
        var keys = old.Union(now).Select(entry => entry.Key).ToHashSet();
        var holders = await index.BlocksAsync(keys, CandidateFinder.LargestBlock + 1 + put.Count).ConfigureAwait(false);

        var known = put.ToDictionary(statement => statement.Id);
        var others = holders.Values.SelectMany(records => records).Where(record => !known.ContainsKey(record)).ToHashSet();
        foreach (var other in await index.StatementsAsync(others).ConfigureAwait(false))
            known.Add(other.Id, other);
        var speakers = await SpeakersAsync(holders, keys, known).ConfigureAwait(false);
        var settled = known.Values.Select(statement => Settle(statement, speakers));
        return [.. settled.Where(statement => !others.Contains(statement.Id) || !statement.IsLike(known[statement.Id]))];
    }

    /// <summary>The records of accounts that speak for each handle, also for those that the records concerned hold beside the ones in question.</summary>
    private async ValueTask<HashSet<BlockEntry>> SpeakersAsync(
        IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>> holders, HashSet<ulong> keys, Dictionary<SourceRecordId, Statement> known)
    {
        var further = known.Values.SelectMany(Entries).Select(entry => entry.Key).Where(key => !keys.Contains(key)).ToHashSet();
        var all = holders.Values.ToList();
        var statements = new Dictionary<SourceRecordId, Statement>(known);
        if (further.Count > 0)
        {
            all.AddRange((await index.BlocksAsync(further, CandidateFinder.LargestBlock + 1).ConfigureAwait(false)).Values);
            foreach (var other in await index.StatementsAsync([.. all.SelectMany(records => records).Where(record => !statements.ContainsKey(record)).Distinct()]).ConfigureAwait(false))
                statements.Add(other.Id, other);
        }

        var seen = all.SelectMany(records => records).Distinct().SelectMany(record => statements[record].Held, (record, held) => (Record: record, Key: KeyOf(held), Held: held));
        return [.. seen.GroupBy(one => one.Key).SelectMany(handle => Last([.. handle.Select(one => (one.Record, one.Held))]), (handle, record) => new BlockEntry(handle.Key, record, 0))];
    }

    /// <summary>Of all that were seen with a handle, the records of the account that was seen with it last.</summary>
    private static IEnumerable<SourceRecordId> Last(List<(SourceRecordId Record, HeldHandle Held)> seen)
    {
        var accounts = seen.GroupBy(one => one.Held.IsKey ? default : one.Record).ToList();
        if (accounts.Count > CandidateFinder.LargestBlock)
            return [];
        var last = seen.Max(one => one.Held.ObservedAt);
        var holding = accounts.FindAll(account => account.Any(one => one.Held.ObservedAt == last));
        return holding.Count > 1 ? [] : holding[0].Select(one => one.Record);
    }

    private static Statement Settle(Statement statement, HashSet<BlockEntry> speakers)
    {
        if (statement.Held.Length == 0)
            return statement;
        var values = new SortedSet<StatementValue>(statement.Values.ToArray());
        foreach (var held in statement.Held)
            values.ExceptWith(Statements.OfHandle(held));
        foreach (var held in statement.Held)
        {
            if (speakers.Contains(new BlockEntry(KeyOf(held), statement.Id, 0)))
                values.UnionWith(Statements.OfHandle(held));
        }

        return statement.With([.. values]);
    }

    private static IEnumerable<BlockEntry> Entries(Statement statement) => statement.Held.Select(held => new BlockEntry(KeyOf(held), statement.Id, 0));

    private static ulong KeyOf(in HeldHandle held) => TextHash.Combine(Held, TextHash.Of(ChannelHandle.Normalise(held.Channel, held.Handle)));
}
