namespace SocialCrm.Offers;

/// <summary>What an entry of the redemption ledger says.</summary>
public enum LedgerEntryKind
{
    /// <summary>Value was given.</summary>
    Redeemed,

    /// <summary>Value was taken back.</summary>
    Reversed,
}
