namespace SocialCrm.Offers;

/// <summary>What is proposed, when, and within which budget: the terms of one version of a campaign, which never change.</summary>
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

    /// <summary>How many codes one customer may have, at least 1; reversed, expired and void ones no longer count.</summary>
    public int PerPersonLimit { get; init; } = 1;

    /// <summary>Further limits, at most 16: of each person, of a period, of money or of codes.</summary>
    public IReadOnlyList<BudgetLimit> Limits { get; init; } = [];

    /// <summary>What it gives.</summary>
    public required Benefit Benefit { get; init; }

    /// <summary>How long a code is good after it was issued, above zero; null for as long as the window is open. It is never good after the window.</summary>
    public TimeSpan? CodeLifetime { get; init; }

    /// <summary>
    /// Into how many escrow shards the budget is split, 1 to 64, so that as many processes can draw on it at once. One process that shares its
    /// transactions needs no more than 1; the sum is exact at any number. Set by the first version of a campaign for good.
    /// </summary>
    public int BudgetShards { get; init; } = 1;

    /// <summary>Whom it leaves out so that what it causes can be measured; null where nobody is held out.</summary>
    public HoldoutId? Holdout { get; init; }

    /// <summary>That it rewards referrals and shares with its benefit, and how; null where it does not.</summary>
    public ReferralTerms? Referral { get; init; }

    /// <summary>
    /// Whether only the recipient can use a code, so that whoever redeems it is the recipient. True makes a redemption
    /// evidence that the two records are one person; leave it false for codes that people pass on.
    /// </summary>
    public bool IsPersonal { get; init; }

    /// <summary>Whether the terms say the same; limits are compared one by one.</summary>
    public bool Equals(Campaign? other) =>
        other is not null && Id == other.Id && Title == other.Title && Window == other.Window && Budget == other.Budget && PerPersonLimit == other.PerPersonLimit
        && Limits.SequenceEqual(other.Limits) && Benefit == other.Benefit && CodeLifetime == other.CodeLifetime && BudgetShards == other.BudgetShards && Holdout == other.Holdout && Referral == other.Referral && IsPersonal == other.IsPersonal;

    /// <summary>A hash of what names the terms.</summary>
    public override int GetHashCode() => HashCode.Combine(Id, Title, Budget, Benefit);
}
