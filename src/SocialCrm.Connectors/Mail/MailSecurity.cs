namespace SocialCrm.Connectors.Mail;

/// <summary>How the way to a mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted from the first byte, as on ports 993 and 465.</summary>
    Tls,

    /// <summary>Begun in the open and encrypted before anything is said, as on ports 143 and 587. A server that cannot do so is refused.</summary>
    StartTls,

    /// <summary>Not at all: only to this machine itself, as over a tunnel.</summary>
    None,
}
