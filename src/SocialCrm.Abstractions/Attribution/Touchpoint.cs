using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Attribution;

/// <summary>A contact that may have contributed to a conversion. Unique by (record, source, event id).</summary>
/// <param name="Record">Whose it was.</param>
/// <param name="Source">The system that reports it, or the connection of an interaction; at most 128 characters.</param>
/// <param name="EventId">That system's id of it, as received; 1 to 512 characters.</param>
/// <param name="OccurredAt">When; kept to the microsecond.</param>
/// <param name="Channel">Where.</param>
/// <param name="Kind">What kind of contact.</param>
/// <param name="Campaign">The campaign it belongs to, if any.</param>
public sealed record Touchpoint(
    SourceRecordId Record,
    string Source,
    string EventId,
    DateTimeOffset OccurredAt,
    ChannelId Channel,
    TouchpointKind Kind,
    CampaignId? Campaign = null);
