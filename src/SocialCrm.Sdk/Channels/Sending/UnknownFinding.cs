namespace SocialCrm.Channels;

/// <summary>What a person found out about a message of which nobody knew whether it arrived.</summary>
public abstract record UnknownFinding
{
    private UnknownFinding()
    {
    }

    /// <summary>It arrived.</summary>
    /// <param name="ExternalId">The platform's id of it, where it was found.</param>
    /// <param name="Link">Where a person can read it.</param>
    public sealed record Arrived(string? ExternalId = null, string? Link = null) : UnknownFinding;

    /// <summary>It did not arrive, and is sent again.</summary>
    public sealed record SendAgain : UnknownFinding;

    /// <summary>It did not arrive, and is not wanted any more.</summary>
    public sealed record Drop : UnknownFinding;

    internal OutboxSettlement Settle(DateTimeOffset now) => this switch
    {
        Arrived arrived => new OutboxSettlement(OutboxState.Accepted, now) { ExternalId = arrived.ExternalId, Link = arrived.Link },
        SendAgain => new OutboxSettlement(OutboxState.Waiting, now) { NextAttemptAt = now },
        _ => new OutboxSettlement(OutboxState.GivenUp, now) { Reason = "A person found that it did not arrive." },
    };
}
