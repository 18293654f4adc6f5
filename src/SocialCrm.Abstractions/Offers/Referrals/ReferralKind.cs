namespace SocialCrm.Offers;

/// <summary>What is rewarded.</summary>
public enum ReferralKind
{
    /// <summary>Somebody brought somebody else.</summary>
    Person,

    /// <summary>Somebody shared something.</summary>
    Share,
}
