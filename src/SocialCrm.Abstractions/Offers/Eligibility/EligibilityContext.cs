using SocialCrm.Channels;

namespace SocialCrm.Offers;

/// <summary>What is known of the moment in which somebody asks for a benefit. A fact that nobody has stated is null.</summary>
public sealed record EligibilityContext
{
    /// <summary>A moment of which nothing is known.</summary>
    public static EligibilityContext Empty { get; } = new();

    /// <summary>The channel that the request comes by.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>What kind of place the channel is.</summary>
    public SiteKind SiteKind { get; init; }

    /// <summary>What the customer is about to buy.</summary>
    public Cart? Cart { get; init; }

    /// <summary>What the customer has agreed to.</summary>
    public GrantedConsents? Consents { get; init; }
}
