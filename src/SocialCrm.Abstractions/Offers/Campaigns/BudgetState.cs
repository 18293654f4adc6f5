namespace SocialCrm.Offers;

/// <summary>Whether a campaign's budget has room for one more benefit.</summary>
public enum BudgetState
{
    /// <summary>It has.</summary>
    Open,

    /// <summary>It has not, until something is taken back, expires or the budget is raised.</summary>
    Exhausted,

    /// <summary>It has again, after it was raised.</summary>
    Reopened,
}
