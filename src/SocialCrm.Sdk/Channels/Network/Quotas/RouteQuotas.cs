namespace SocialCrm.Channels;

/// <summary>What is known of one route.</summary>
internal sealed class RouteQuotas
{
    /// <summary>The quotas that its last answer named; null before one has.</summary>
    public IReadOnlyList<QuotaKey>? Keys { get; set; }

    /// <summary>The pace that was learned from refusals without a word of quotas.</summary>
    public LearnedPace Pace { get; } = new();

    /// <summary>Refusals since the last answer that was none.</summary>
    public int Strikes { get; set; }
}
