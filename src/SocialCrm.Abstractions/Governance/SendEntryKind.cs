namespace SocialCrm.Governance;

/// <summary>What a line of the send ledger does to the caps.</summary>
public enum SendEntryKind
{
    /// <summary>A message was stored to be sent: it takes a place.</summary>
    Sent,

    /// <summary>It surely did not arrive: the place is free again.</summary>
    GivenBack,
}
