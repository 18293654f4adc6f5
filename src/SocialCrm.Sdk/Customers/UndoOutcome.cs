namespace SocialCrm.Customers;

/// <summary>What came of undoing a merge.</summary>
public enum UndoOutcome
{
    /// <summary>The merge is undone; the records are kept apart from now on.</summary>
    Undone,

    /// <summary>The customer's history has no such entry.</summary>
    NotFound,

    /// <summary>The entry is not a merge; only merges are undone.</summary>
    NotAMerge,

    /// <summary>The merge is no longer in force: it was undone before, or the records have parted or were erased since.</summary>
    NoLongerInForce,
}
