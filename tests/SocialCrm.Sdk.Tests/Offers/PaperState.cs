namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>What has become of a code on paper.</summary>
internal enum PaperState
{
    Issued,
    Held,
    Redeemed,
    Reversed,
    Void,
    Expired,
}
