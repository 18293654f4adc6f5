using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Has a person's records taken out of what unification keeps between records, which only the core understands, and counts the rows that went.</summary>
/// <remarks>It goes before all other erasers: what the records say, and whom they are linked to, must still be there.</remarks>
internal sealed class LinkageEraser(RelationalUnification unification, IRecordForgetter forgetter)
{
    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        SourceRecordId[] records = [.. erasure.Records.Select(record => new SourceRecordId(record.Id))];
        var erased = records.ToHashSet();
        var table = erasure.Session.Blocks(cancellationToken);
        var blocks = new WatchedBlocks(table, erased);
        var session = unification.Open(erasure.Session, table, blocks, cancellationToken);

        var before = await CountAsync(session, records).ConfigureAwait(false);
        await forgetter.ForgetAsync(session, records).ConfigureAwait(false);
        erasure.Count("linkage_block_runs", 0, await table.ForgetAsync(erased).ConfigureAwait(false));
        var after = await CountAsync(session, records).ConfigureAwait(false);

        erasure.Count("linkage_blocks", blocks.Removed, 0);
        erasure.Count("linkage_links", before.Links - after.Links, 0);
        erasure.Count("linkage_statements", before.Statements - after.Statements, 0);
    }

    /// <summary>Each link stands twice.</summary>
    private static async Task<(int Statements, int Links)> CountAsync(UnificationSession session, SourceRecordId[] records)
    {
        var statements = await session.Statements.FindAsync(records).ConfigureAwait(false);
        var links = await session.Links.FindAsync(records).ConfigureAwait(false);
        return (statements.Count, 2 * links.Distinct().Count());
    }
}
