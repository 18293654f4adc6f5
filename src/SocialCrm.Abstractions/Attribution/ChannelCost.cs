using SocialCrm.Channels;
using SocialCrm.Offers;

namespace SocialCrm.Attribution;

/// <summary>What a channel or a campaign cost over a period. Unique by (source, id); put again, it replaces.</summary>
/// <param name="Source">The system that reports it; at most 128 characters.</param>
/// <param name="Id">That system's id of it, such as an invoice number; 1 to 512 characters.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Campaign">The campaign, if it was spent on one.</param>
/// <param name="From">The first instant of the period.</param>
/// <param name="To">The first instant after it; later than <paramref name="From"/>.</param>
/// <param name="Amount">How much; not negative.</param>
public sealed record ChannelCost(
    string Source, string Id, ChannelId Channel, CampaignId? Campaign, DateTimeOffset From, DateTimeOffset To, Money Amount);
