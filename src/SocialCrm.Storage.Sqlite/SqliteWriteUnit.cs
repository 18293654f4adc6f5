namespace SocialCrm.Storage;

/// <summary>A decision waiting for the writer.</summary>
internal abstract class SqliteWriteUnit
{
    /// <summary>Whether its caller has given up; it is then not run.</summary>
    public abstract bool IsCancelled { get; }

    public abstract Task RunAsync(SqliteSession session);

    /// <summary>Tells the caller that what the decision wrote is durable.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);
}
