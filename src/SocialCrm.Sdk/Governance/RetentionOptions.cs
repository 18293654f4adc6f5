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

    /// <summary>Ids by which a repeated delivery of a webhook is known. Default 90 days; 60 days, for as long as platforms repeat, to 36,500 days.</summary>
    public TimeSpan? Deliveries { get; set; } = TimeSpan.FromDays(90);

    /// <summary>What sent messages say and to whom. Default 365 days; one hour to 36,500 days.</summary>
    public TimeSpan? OutboxTexts { get; set; } = TimeSpan.FromDays(365);

    /// <summary>How often a host with <c>IHost</c> applies them, the first time when it has started. Default once a day; one minute to 30 days.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);
}
