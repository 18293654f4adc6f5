namespace SocialCrm.Storage;

/// <summary>Locks of the whole store, held to the end of a transaction.</summary>
internal enum StoreLock
{
    /// <summary>Writing beside others, or alone: an erasure is alone, so that nothing written beside it brings a person back.</summary>
    Writing = 1,

    /// <summary>One step of unification at a time.</summary>
    Unification = 2,

    /// <summary>One migration at a time.</summary>
    Schema = 3,
}
