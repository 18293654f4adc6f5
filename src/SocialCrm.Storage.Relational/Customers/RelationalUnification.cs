using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Puts the parts of a step of unification together, all in one transaction.</summary>
internal sealed class RelationalUnification(RelationalBulkWriter bulk, Tombstones tombstones)
{
    public UnificationSession Open(RelationalSession session, CancellationToken cancellationToken) =>
        Open(session, new BlockRows(session, cancellationToken), cancellationToken);

    /// <summary>With blocks that somebody watches.</summary>
    public UnificationSession Open(RelationalSession session, IBlockIndex blocks, CancellationToken cancellationToken)
    {
        var records = new SessionRecords(session, new RecordIntake(bulk, tombstones), cancellationToken);
        return new UnificationSession
        {
            Records = records,
            Waiting = new WaitingRecords(session, records, cancellationToken),
            Statements = new StatementRows(session, cancellationToken),
            Blocks = blocks,
            Links = new LinkRows(session, cancellationToken),
            Constraints = new ConstraintRows(session, cancellationToken),
            Memberships = new MembershipRows(session, cancellationToken),
            Model = new ModelRows(session, cancellationToken),
        };
    }
}
