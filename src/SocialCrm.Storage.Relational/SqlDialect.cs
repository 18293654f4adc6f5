using System.Data.Common;

namespace SocialCrm.Storage;

/// <summary>Where the two databases' SQL differs. Everything else is written once.</summary>
internal abstract class SqlDialect
{
    /// <summary>Replaces {guid}, {bytes}, {sequence} and {clustered} in the schema. {ordinal} makes the text columns that stand compare by their bytes, and what begins with {embedded} is nothing to a server.</summary>
    public abstract string Schema(string sql);

    /// <summary>Follows a SELECT whose rows must not change before the transaction ends; empty where there is one writer.</summary>
    public abstract string ForShare { get; }

    /// <summary>Follows a SELECT whose rows this transaction will change; empty where there is one writer.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Follows a SELECT that takes work off a queue: rows that another transaction is taking are passed over. Empty where there is one writer.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>Turns a value of the domain into one the driver stores.</summary>
    public abstract object Store(Guid value);

    /// <summary>Reads a UUID back.</summary>
    public abstract Guid ReadGuid(DbDataReader reader, int column);
}
