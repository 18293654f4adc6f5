namespace SocialCrm.Offers;

/// <summary>Which of the offers on one order are applied together.</summary>
public enum StackingPolicy
{
    /// <summary>The one that saves most. Equal savings: the first in the order of application.</summary>
    BestOne,

    /// <summary>All, one after the other in the order of application.</summary>
    All,

    /// <summary>One after the other, of each category the first that saves anything. Offers without a category all apply.</summary>
    OnePerCategory,

    /// <summary>
    /// The combination that saves most, where an exclusive offer goes with no other and one category gives at most one. Equal savings: fewer
    /// offers, then those first in the order of application.
    /// </summary>
    /// <remarks>
    /// Exact for up to 12 offers that save anything. Beyond, the candidates are each exclusive offer alone, and the rest as <see cref="OnePerCategory"/>.
    /// </remarks>
    Exclusive,
}
