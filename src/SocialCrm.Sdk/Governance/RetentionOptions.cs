namespace SocialCrm.Governance;

/// <summary>How long things are kept, counted from when they were received; null keeps them until the person is erased.</summary>
public sealed class RetentionOptions
{
    /// <summary>Bytes as received. Default 90 days; at least one hour.</summary>
    public TimeSpan? RawPayloads { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Texts of interactions. Default null; at least one hour.</summary>
    public TimeSpan? InteractionTexts { get; set; }

    /// <summary>What could not be read. Default 90 days; at least one hour.</summary>
    public TimeSpan? DeadLetters { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Ids by which a repeated delivery of a webhook is known. Default 90 days; at least 60 days, for as long as platforms repeat.</summary>
    public TimeSpan? Deliveries { get; set; } = TimeSpan.FromDays(90);

    /// <summary>What sent messages say and to whom. Default 365 days; at least one hour.</summary>
    public TimeSpan? OutboxTexts { get; set; } = TimeSpan.FromDays(365);

    /// <summary>How often a host with <c>IHost</c> applies them. Default once a day; at least one minute.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);
}
