using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A wish to give somebody a campaign's benefit.</summary>
/// <param name="Key">Names the attempt; the same key again answers the same code.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Recipient">Whom to give it to.</param>
public sealed record IssueRequest(IdempotencyKey Key, CampaignId Campaign, SourceRecordId Recipient)
{
    /// <summary>
    /// Which code to give, where the host counts its codes itself, for instance because they are printed on numbered letters: 0 to 2⁴⁷ − 1, each once in a
    /// campaign. Null for the next one that the store counts; the two never meet.
    /// </summary>
    public long? CodeNumber { get; init; }

    /// <summary>What is known of the moment, for the rules that judge it.</summary>
    public EligibilityContext Context { get; init; } = EligibilityContext.Empty;
}
