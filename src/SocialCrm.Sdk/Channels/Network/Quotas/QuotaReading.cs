namespace SocialCrm.Channels;

/// <summary>What an answer says about one quota.</summary>
/// <param name="Key">Which quota it is.</param>
internal sealed record QuotaReading(QuotaKey Key)
{
    public double? Limit { get; init; }

    public double? Remaining { get; init; }

    /// <summary>When it is full again, counted from now, with a margin for what the platform rounded away.</summary>
    public TimeSpan? ResetIn { get; init; }

    /// <summary>How long a window lasts.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>For a platform that says nothing else: how much is used, in percent.</summary>
    public double? UsedPercent { get; init; }
}
