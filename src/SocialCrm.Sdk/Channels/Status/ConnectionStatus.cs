namespace SocialCrm.Channels;

/// <summary>How a connection stands.</summary>
/// <param name="Counts">What waits on it, and what was given up; of all processes on the store.</param>
/// <param name="Condition">How receiving it stands in this process.</param>
public sealed record ConnectionStatus(ConnectionCounts Counts, ConnectionCondition Condition)
{
    /// <summary>The connection.</summary>
    public ConnectionId Connection => Counts.Connection;

    /// <summary>Whether a connector of this host is named so; others were reported by the host, or had one once.</summary>
    public bool IsAdded { get; init; }

    /// <summary>How long the oldest delivery has waited to be read.</summary>
    public TimeSpan InboxLag { get; init; }

    /// <summary>How long ago the cursor moved; null where it never did. Polling moves it also when there is nothing new.</summary>
    public TimeSpan? Gap { get; init; }

    /// <summary>How long the oldest message has waited to be sent.</summary>
    public TimeSpan OutboxLag { get; init; }

    /// <summary>Whether reading its deliveries was stopped in this process, because the connector did not come to an end with several of them.</summary>
    public bool IsStuck { get; init; }

    /// <summary>Whether sending and receiving wait for somebody to sign in again; see <see cref="Connections.ReauthorizedAsync(ConnectionId, CancellationToken)"/>.</summary>
    public bool NeedsReauthorization { get; init; }

    /// <summary>Until when the platform is not called because it failed several times; null while it is.</summary>
    public DateTimeOffset? LeftAloneUntil { get; init; }

    /// <summary>Until when this process sends nothing, because several messages in a row were asked to wait; null while it sends. A minute at most at a time.</summary>
    public DateTimeOffset? SendingRestsUntil { get; init; }

    /// <summary>When receiving failed last in this process.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Why receiving fails, without personal data; null while it works.</summary>
    public string? Failure { get; init; }
}
