using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A benefit given to a person.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Recipient">Whom it was given to.</param>
/// <param name="Held">What is reserved for it when it is given.</param>
/// <param name="IssuedAt">When.</param>
public sealed record Grant(GrantId Id, CampaignId Campaign, SourceRecordId Recipient, Money Held, DateTimeOffset IssuedAt)
{
    /// <summary>The version of the campaign whose terms hold for it.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The first instant at which its code is no longer good.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Which code of the campaign it has.</summary>
    public CodeSerial? Code { get; init; }
}
