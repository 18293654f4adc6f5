using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Puts the parts of a step of unification together, all in one transaction.</summary>
internal sealed class RelationalUnification(RelationalBulkWriter bulk, Tombstones tombstones)
{
    public UnificationSession Open(RelationalSession session, CancellationToken cancellationToken)
    {
        var table = session.Blocks(cancellationToken);
        return Open(session, (table, table), cancellationToken);
    }

    /// <summary>With blocks that somebody watches.</summary>
    public UnificationSession Open(RelationalSession session, (IBlockTable Table, IBlockIndex Watched) blocks, CancellationToken cancellationToken)
    {
        var records = new SessionRecords(session, new RecordIntake(bulk, tombstones), cancellationToken);
        return new UnificationSession
        {
            Records = records,
            Waiting = new WaitingRecords(session, records, cancellationToken),
            Statements = new StatementRows(session, cancellationToken),
            Blocks = blocks.Watched,
            Links = new LinkRows(session, cancellationToken),
            Constraints = new ConstraintRows(session, cancellationToken),
            Memberships = new MembershipRows(session, cancellationToken),
            Model = new ModelRows(session, blocks.Table, cancellationToken),
        };
    }
}
