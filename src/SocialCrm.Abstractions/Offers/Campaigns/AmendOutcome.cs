namespace SocialCrm.Offers;

/// <summary>What became of a <see cref="BudgetAmendment"/>.</summary>
public enum AmendOutcome
{
    /// <summary>The budget is changed.</summary>
    Amended,

    /// <summary>The very same was done before under this key; nothing changed.</summary>
    AlreadyAmended,

    /// <summary>There is no such campaign.</summary>
    UnknownCampaign,

    /// <summary>More is held and granted already.</summary>
    BelowUse,

    /// <summary>The campaign is in another currency.</summary>
    WrongCurrency,

    /// <summary>The key was used for another request.</summary>
    KeyReused,
}
