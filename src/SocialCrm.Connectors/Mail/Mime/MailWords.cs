namespace SocialCrm.Connectors.Mail;

/// <summary>What a mail says, and what it brings along.</summary>
/// <param name="Text">The words; null where there are none.</param>
/// <param name="Files">The names of what is attached; an empty one where it has no name.</param>
/// <param name="Links">Addresses of what lies elsewhere.</param>
internal sealed record MailWords(string? Text, IReadOnlyList<string> Files, IReadOnlyList<string> Links);
