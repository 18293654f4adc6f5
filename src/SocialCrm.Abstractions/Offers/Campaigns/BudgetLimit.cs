namespace SocialCrm.Offers;

/// <summary>A limit beside the campaign's budget: of money or of codes, of everybody together or of each person, over all or anew in every period.</summary>
/// <remarks>
/// What was given counts in the period in which its code was issued: what is held for codes in use and what was given and not taken back. A code that was
/// taken back whole, has expired or is void no longer counts.
/// </remarks>
public abstract record BudgetLimit
{
    private BudgetLimit()
    {
    }

    /// <summary>Whether each person has this much, over all their records; otherwise all people together have it.</summary>
    public bool IsPerPerson { get; init; }

    /// <summary>When it begins anew.</summary>
    public BudgetPeriod Period { get; init; }

    /// <summary>A limit of money.</summary>
    /// <param name="Cap">The most, above 0, in the budget's currency.</param>
    public sealed record OfMoney(Money Cap) : BudgetLimit;

    /// <summary>A limit of codes.</summary>
    /// <param name="Cap">The most, at least 1.</param>
    public sealed record OfCodes(long Cap) : BudgetLimit;
}
