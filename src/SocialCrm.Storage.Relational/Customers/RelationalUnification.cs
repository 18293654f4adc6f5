using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Puts the parts of a step of unification together, all in one transaction.</summary>
internal sealed class RelationalUnification(RelationalBulkWriter bulk, Tombstones tombstones)
{
    public UnificationSession Open(RelationalSession session, CancellationToken cancellationToken)
    {
        var table = session.Blocks(cancellationToken);
        return Open(session, table, table, cancellationToken);
    }

    /// <summary>With blocks of which somebody watches what steps do.</summary>
    public UnificationSession Open(RelationalSession session, IBlockTable table, IBlockIndex watched, CancellationToken cancellationToken)
    {
        var records = new SessionRecords(session, new RecordIntake(bulk, tombstones), cancellationToken);
        return new UnificationSession
        {
            Records = records,
            Waiting = new WaitingRecords(session, records, cancellationToken),
            Statements = new StatementRows(session, cancellationToken),
            Blocks = watched,
            Links = new LinkRows(session, cancellationToken),
            Constraints = new ConstraintRows(session, cancellationToken),
            Memberships = new MembershipRows(session, cancellationToken),
            Model = new ModelRows(session, table, cancellationToken),
        };
    }
}
