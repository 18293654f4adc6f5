namespace SocialCrm.Customers;

/// <summary>What one step of unification reads and writes: all of it in one transaction, which sees what it wrote before.</summary>
/// <remarks>
/// <para>Belongs to one caller at a time, and to the call that handed it out: it is of no use afterwards.</para>
/// <para>
/// Statements, blocks and links are the index of the linkage engine. All of it follows from the records and the model, and is made anew when the model is
/// replaced. Its bytes mean something to the engine only; a store keeps them as they are.
/// </para>
/// </remarks>
public sealed class UnificationSession
{
    /// <summary>The records.</summary>
    public required ISessionRecords Records { get; init; }

    /// <summary>Which of them wait to be decided.</summary>
    public required IWaitingRecords Waiting { get; init; }

    /// <summary>What records say once they are normalised.</summary>
    public required IStatementIndex Statements { get; init; }

    /// <summary>Which records meet in which block.</summary>
    public required IBlockIndex Blocks { get; init; }

    /// <summary>Which records are alike enough to be one person.</summary>
    public required ILinkIndex Links { get; init; }

    /// <summary>What was said of pairs of records from outside of them.</summary>
    public required IConstraintIndex Constraints { get; init; }

    /// <summary>Which customer records belong to.</summary>
    public required IMembershipIndex Memberships { get; init; }

    /// <summary>The model that all of this was linked by.</summary>
    public required IModelIndex Model { get; init; }
}
