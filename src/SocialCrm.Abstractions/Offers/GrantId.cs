namespace SocialCrm.Offers;

/// <summary>Identifies one benefit given to one person; its code is the bearer token of it.</summary>
/// <remarks>Derived from the campaign and the idempotency key, so that a retry names the same grant before it asks the store.</remarks>
public readonly record struct GrantId(Guid Value)
{
    /// <summary>The grant that this attempt makes, whenever it is tried.</summary>
    public static GrantId From(CampaignId campaign, IdempotencyKey key) => new(DerivedId.From(campaign.Value, key.Value));
}
