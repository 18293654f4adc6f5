using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>What the core lends a mailbox beside the network.</summary>
/// <param name="Credentials">Where its tokens are kept.</param>
/// <param name="Clock">The time.</param>
internal sealed record MailSurroundings(IConnectionCredentials Credentials, TimeProvider Clock);
