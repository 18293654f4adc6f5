namespace SocialCrm.Storage;

/// <summary>Why a store could not carry out a call; each asks the caller to do something else.</summary>
public enum StoreFailure
{
    /// <summary>The database cannot be reached, or the connection broke. Try again: every decision is idempotent.</summary>
    Unavailable,

    /// <summary>Another process holds the database for longer than the time-out.</summary>
    Locked,

    /// <summary>The database, or the account that opens it, may not write.</summary>
    ReadOnly,

    /// <summary>There is no room left on the disk or under the size limit.</summary>
    Full,

    /// <summary>The file is damaged, or the store lost a secret that it needs to know whom it must not take in again.</summary>
    Corrupt,

    /// <summary>The file is not a database, or is one of another application.</summary>
    NotADatabase,

    /// <summary>The schema is of a newer version of this library.</summary>
    Newer,

    /// <summary>The database refused for a reason that this library does not expect; the inner exception holds it. Trying again will hardly help.</summary>
    Unexpected,
}
