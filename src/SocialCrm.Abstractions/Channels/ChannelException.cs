namespace SocialCrm.Channels;

/// <summary>A connector could not carry out a call.</summary>
public sealed class ChannelException : SocialCrmException
{
    /// <summary>Says which connection failed, how, and what to do.</summary>
    public ChannelException(ConnectionId connection, ChannelFailure failure, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Connection = connection;
        Failure = failure;
    }

    /// <summary>The connection that failed.</summary>
    public ConnectionId Connection { get; }

    /// <summary>What kind of failure it is.</summary>
    public ChannelFailure Failure { get; }

    /// <summary>How long the platform asks to wait, if it said so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the request surely had no effect: it never left, or the platform refused to look at it. What was to be sent may be sent again without doubt. False also where only a repetition never left, and what became of the first is not known.</summary>
    public bool HadNoEffect { get; init; }
}
