namespace SocialCrm.Offers;

/// <summary>What is proposed, when, and within which budget. Once published it never changes.</summary>
public sealed record Campaign
{
    /// <summary>The host's name of it.</summary>
    public required CampaignId Id { get; init; }

    /// <summary>Its title for people: one line of 1 to 200 characters.</summary>
    public required string Title { get; init; }

    /// <summary>When codes are issued and redeemed.</summary>
    public required CampaignWindow Window { get; init; }

    /// <summary>The most it may give, above 0 and in the benefit's currency. What is held for issued codes and what has been given never pass it together.</summary>
    public required Money Budget { get; init; }

    /// <summary>How many codes one customer may have, at least 1; reversed ones no longer count.</summary>
    public int PerPersonLimit { get; init; } = 1;

    /// <summary>What it gives.</summary>
    public required Benefit Benefit { get; init; }

    /// <summary>
    /// Whether only the recipient can use a code, so that whoever redeems it is the recipient. True makes a redemption
    /// evidence that the two records are one person; leave it false for codes that people pass on.
    /// </summary>
    public bool IsPersonal { get; init; }
}
