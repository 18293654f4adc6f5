namespace SocialCrm.Storage;

/// <summary>A store could not carry out a call; nothing of it was stored, and what was stored before stands.</summary>
public sealed class StoreException : SocialCrmException
{
    /// <summary>Says what failed and what to do.</summary>
    public StoreException(StoreFailure failure, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Failure = failure;
    }

    /// <summary>What kind of failure it is.</summary>
    public StoreFailure Failure { get; }
}
