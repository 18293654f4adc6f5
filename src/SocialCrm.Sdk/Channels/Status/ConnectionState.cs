namespace SocialCrm.Channels;

/// <summary>What this process remembers of receiving a connection.</summary>
internal sealed record ConnectionState(ConnectionCondition Condition)
{
    public DateTimeOffset? SucceededAt { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>What failed, without personal data.</summary>
    public string? Failure { get; init; }
}
