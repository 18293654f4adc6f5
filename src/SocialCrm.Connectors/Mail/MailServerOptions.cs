using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Connectors.Mail;

/// <summary>Where a mail server is, and how to speak to it.</summary>
public sealed class MailServerOptions
{
    /// <summary>The name of the server, such as <c>imap.shop.example</c>: the one that its certificate states. Needed.</summary>
    [Required]
    [StringLength(255, MinimumLength = 1)]
    public string Host { get; set; } = "";

    /// <summary>The port. Default: by what it serves and how it is kept secret: 993 or 143 for IMAP, 465 or 587 for SMTP.</summary>
    [Range(1, 65_535)]
    public int? Port { get; set; }

    /// <summary>How the way is kept secret. Default: <see cref="MailSecurity.Tls"/>.</summary>
    [EnumDataType(typeof(MailSecurity))]
    public MailSecurity Security { get; set; }

    /// <summary>The name to sign in with. Default: <see cref="MailOptions.UserName"/>.</summary>
    public string? UserName { get; set; }

    /// <summary>The password to sign in with. Default: <see cref="MailOptions.Password"/>.</summary>
    public string? Password { get; set; }
}
