using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>What an <see cref="IEligibilityRule"/> judges. A fact that nobody has stated is null.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Customer">The person with records and golden record.</param>
/// <param name="At">The time of the request.</param>
public sealed record EligibilityRequest(Campaign Campaign, Customer Customer, DateTimeOffset At)
{
    /// <summary>The channel that the request comes by.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>What kind of place the channel is.</summary>
    public SiteKind SiteKind { get; init; }

    /// <summary>What the host knows of the customer.</summary>
    public CustomerTraits? Traits { get; init; }

    /// <summary>What the customer is about to buy.</summary>
    public Cart? Cart { get; init; }

    /// <summary>What the customer has agreed to.</summary>
    public GrantedConsents? Consents { get; init; }
}
