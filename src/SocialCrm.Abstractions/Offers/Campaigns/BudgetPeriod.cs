namespace SocialCrm.Offers;

/// <summary>How long a limit counts before it begins anew.</summary>
public enum BudgetPeriod
{
    /// <summary>Over the whole campaign.</summary>
    Whole,

    /// <summary>A calendar day in the campaign's zone.</summary>
    Day,

    /// <summary>A week from Monday in the campaign's zone.</summary>
    Week,

    /// <summary>A calendar month in the campaign's zone.</summary>
    Month,
}
