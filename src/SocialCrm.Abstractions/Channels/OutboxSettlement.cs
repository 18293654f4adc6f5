namespace SocialCrm.Channels;

/// <summary>What an attempt ended in.</summary>
/// <param name="State">Where the message stands now.</param>
/// <param name="At">When.</param>
public sealed record OutboxSettlement(OutboxState State, DateTimeOffset At)
{
    /// <summary>When it is tried again; needed while it waits.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Whether the attempt may have arrived, so that the next one must look first.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>The platform's id of it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Where a person can read it.</summary>
    public string? Link { get; init; }

    /// <summary>Why, without personal data; at most 1,024 characters.</summary>
    public string? Reason { get; init; }
}
