namespace SocialCrm.Offers;

/// <summary>Whose click counts when somebody followed the codes of several people.</summary>
public enum ReferralAttribution
{
    /// <summary>The first one's.</summary>
    First,

    /// <summary>The last one's before something qualified.</summary>
    Last,
}
