namespace SocialCrm.Offers;

/// <summary>What became of a <see cref="CampaignMove"/>.</summary>
public enum MoveOutcome
{
    /// <summary>The version stands where the step leads.</summary>
    Moved,

    /// <summary>There is no such version.</summary>
    UnknownVersion,

    /// <summary>The step does not begin where the version stands.</summary>
    NotFromHere,

    /// <summary>Whoever wrote a version does not approve it.</summary>
    ApprovedByAuthor,

    /// <summary>The version's budget is less than what the campaign has already given and held.</summary>
    BudgetTooSmall,

    /// <summary>The version is in another currency than what the campaign has already given; money of two currencies is never one budget.</summary>
    OtherCurrency,
}
