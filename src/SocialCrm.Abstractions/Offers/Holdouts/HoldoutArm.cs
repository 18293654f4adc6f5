namespace SocialCrm.Offers;

/// <summary>On which side of a holdout somebody is.</summary>
public enum HoldoutArm
{
    /// <summary>Gets what campaigns give.</summary>
    Treated,

    /// <summary>Deliberately gets nothing.</summary>
    HeldOut,
}
