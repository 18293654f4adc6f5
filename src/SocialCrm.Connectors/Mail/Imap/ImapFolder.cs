namespace SocialCrm.Connectors.Mail;

/// <summary>A folder as the server described it when it was opened.</summary>
/// <param name="Validity">Changes when the numbers of its mails begin anew.</param>
/// <param name="NextUid">The number that the next mail gets; null where the server does not say.</param>
/// <param name="Count">How many mails it holds.</param>
internal sealed record ImapFolder(uint Validity, uint? NextUid, long Count);
