using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>The first time that somebody would have got something; written for both arms, once for each record, and kept.</summary>
/// <remarks>Lift is measured over these people, whether they then took anything or not (intention to treat).</remarks>
/// <param name="Record">Who; a random id after an erasure.</param>
/// <param name="Arm">On which side they were then, and are for the figures.</param>
/// <param name="Campaign">What would have given it; null for what is no campaign of this store.</param>
/// <param name="At">When.</param>
public sealed record HoldoutExposure(SourceRecordId Record, HoldoutArm Arm, CampaignId? Campaign, DateTimeOffset At)
{
    /// <summary>Whose the record was then; null while nobody had decided, and after an erasure.</summary>
    public CustomerId? CustomerThen { get; init; }

    /// <summary>Whose the record is today: count people by it; null while nobody has decided, and after an erasure.</summary>
    public CustomerId? CustomerNow { get; init; }

    /// <summary>Whether the person was on both sides. Leave them out of figures of lift.</summary>
    public bool IsContaminated { get; init; }
}
