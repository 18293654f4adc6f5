namespace SocialCrm.Governance;

/// <summary>How long things are kept, counted from when they were received; null keeps them until the person is erased.</summary>
public sealed class RetentionOptions
{
    /// <summary>Bytes as received. Default 90 days; one hour to 36,500 days.</summary>
    public TimeSpan? RawPayloads { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Texts of interactions. Default null; one hour to 36,500 days.</summary>
    public TimeSpan? InteractionTexts { get; set; }

    /// <summary>What could not be read. Default 90 days; one hour to 36,500 days.</summary>
    public TimeSpan? DeadLetters { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How often a host with <c>IHost</c> applies them, the first time when it has started. Default once a day; one minute to 30 days.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);
}
