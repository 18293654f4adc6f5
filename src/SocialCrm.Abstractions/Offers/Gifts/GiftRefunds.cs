namespace SocialCrm.Offers;

/// <summary>Until when a gift's sender can have back what is left of it.</summary>
public enum GiftRefunds
{
    /// <summary>Until somebody has claimed it.</summary>
    UntilClaimed,

    /// <summary>At any time, as long as something is left. What a claimer has not spent can be taken away from them.</summary>
    UntilSpent,
}
