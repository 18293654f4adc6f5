namespace SocialCrm.Offers;

/// <summary>Where a campaign stands.</summary>
/// <param name="Campaign">The terms of the version that is live, or was last.</param>
/// <param name="Held">Reserved for codes that are issued and not yet redeemed.</param>
/// <param name="Granted">Given and not taken back.</param>
/// <param name="Issued">Codes issued to people.</param>
/// <param name="Redeemed">Codes redeemed, whether or not reversed later.</param>
/// <param name="Reversed">Reversals.</param>
public sealed record CampaignStatus(Campaign Campaign, Money Held, Money Granted, long Issued, long Redeemed, long Reversed)
{
    /// <summary>The number of the version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Where the version stands.</summary>
    public CampaignState State { get; init; } = CampaignState.Live;

    /// <summary>The budget as last amended.</summary>
    public Money Budget { get; init; } = Campaign.Budget;

    /// <summary>Whether the budget has room for one more benefit.</summary>
    public BudgetState BudgetState { get; init; }

    /// <summary>Codes that expired or became void before they were used; what was held for them is back in the budget.</summary>
    public long Lapsed { get; init; }

    /// <summary>Codes minted in advance, and of these those not yet redeemed.</summary>
    public (long Minted, long Left) Printed { get; init; }
}
