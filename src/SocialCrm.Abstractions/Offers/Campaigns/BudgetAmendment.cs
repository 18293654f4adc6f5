namespace SocialCrm.Offers;

/// <summary>A change of a campaign's budget while it runs. It stays on record.</summary>
/// <param name="Key">Names the amendment, so that a retry is told from a second one.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Budget">What the budget is from now on; above 0, in the campaign's currency, and not below what is held and granted.</param>
/// <param name="Approval">Who asked for it and who approved it.</param>
/// <param name="At">When.</param>
public sealed record BudgetAmendment(IdempotencyKey Key, CampaignId Campaign, Money Budget, CampaignApproval Approval, DateTimeOffset At)
{
    /// <summary>Why: one line of at most 500 characters, or empty.</summary>
    public string Note { get; init; } = "";
}
