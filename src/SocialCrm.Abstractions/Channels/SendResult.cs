namespace SocialCrm.Channels;

/// <summary>What became of an attempt to send.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The platform took it.</summary>
    /// <param name="ExternalId">The platform's id of it, as a connector would report it if somebody else had written it.</param>
    /// <param name="Link">Where a person can read it.</param>
    public sealed record Accepted(string ExternalId, string? Link = null) : SendResult;

    /// <summary>The platform will never take it.</summary>
    /// <param name="Reason">Why and what to do, without personal data.</param>
    public sealed record Rejected(string Reason) : SendResult;

    /// <summary>Too much was sent; nothing of it arrived.</summary>
    /// <param name="Until">When to try again.</param>
    public sealed record Throttled(DateTimeOffset Until) : SendResult;

    /// <summary>The person has not written recently enough for the platform to let it through.</summary>
    public sealed record WindowClosed : SendResult;

    /// <summary>Access was revoked; a person must sign in again. Nothing of it arrived.</summary>
    public sealed record ReauthorizationRequired : SendResult;

    /// <summary>Whether it arrived cannot be told: the answer was lost, or said neither.</summary>
    /// <param name="Reason">What happened, without personal data.</param>
    public sealed record Unknown(string Reason) : SendResult;
}
