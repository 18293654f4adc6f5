namespace SocialCrm.Connectors.Mail;

/// <summary>An address of mail and the name that stands with it.</summary>
/// <param name="Address">The address as it was written, a quoted local part in its quotes.</param>
/// <param name="Name">The name; null where there is none.</param>
internal sealed record Mailbox(string Address, string? Name);
