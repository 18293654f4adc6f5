using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>One mailbox: what is read over IMAP, and what is sent over SMTP.</summary>
public sealed class MailOptions
{
    /// <summary>The company's address, such as <c>support@shop.example</c>. Needed.</summary>
    [Required]
    [StringLength(254, MinimumLength = 3)]
    public string Address { get; set; } = "";

    /// <summary>The name that people see beside the address. Default: none.</summary>
    [StringLength(200)]
    public string? DisplayName { get; set; }

    /// <summary>Further addresses of the company: what comes from them is its own and no interaction. Default: none.</summary>
    public IList<string> OwnAddresses { get; } = [];

    /// <summary>Where mail is read.</summary>
    [ValidateObjectMembers]
    public MailServerOptions Imap { get; } = new();

    /// <summary>Where mail is handed in.</summary>
    [ValidateObjectMembers]
    public MailServerOptions Smtp { get; } = new();

    /// <summary>The name to sign in with. Default: <see cref="Address"/>.</summary>
    public string? UserName { get; set; }

    /// <summary>The password to sign in with; needed where <see cref="OAuth"/> is not set. Many providers want one made for the application.</summary>
    public string? Password { get; set; }

    /// <summary>Signs in with tokens instead of a password. Default: none.</summary>
    [ValidateObjectMembers]
    public MailOAuthOptions? OAuth { get; set; }

    /// <summary>The folders to read; at most 16. Default: <c>INBOX</c>.</summary>
    public IList<string> Folders { get; } = [];

    /// <summary>Where a copy of what was sent can be found. Default: <see cref="MailSentCopy.None"/>.</summary>
    [EnumDataType(typeof(MailSentCopy))]
    public MailSentCopy SentCopy { get; set; }

    /// <summary>The folder of what was sent. Default: <c>Sent</c>.</summary>
    [Required]
    [StringLength(200, MinimumLength = 1)]
    public string SentFolder { get; set; } = "Sent";

    /// <summary>How long it may take until a copy of what was sent can be found; only after that a message counts as not sent. Default: 10 minutes; up to a day.</summary>
    public TimeSpan SentCopyDelay { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The channel that the authors belong to. Default: <c>email</c>.</summary>
    [Required]
    [StringLength(64, MinimumLength = 1)]
    public string Channel { get; set; } = ChannelId.Email.Value;

    /// <summary>The connection the interactions come through. Default: <c>mail:</c> and the name given to the mailbox.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }

    /// <summary>How often is looked for mail where the server does not tell by itself. From 5 seconds to a day. Default: every minute.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Mail that came before this instant is not read. Default: everything is read, from the beginning of each folder.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>Whether what a program sent is read too: newsletters, mailing lists, notices of absence. Default: false.</summary>
    public bool IncludeAutomatic { get; set; }

    /// <summary>Whether the mail that is repeated below an answer is kept with it. Default: false.</summary>
    public bool KeepQuotes { get; set; }

    /// <summary>
    /// The name that the company's own mail server writes into <c>Authentication-Results</c>. With it, mail whose sender the server has proven counts as verified. Default:
    /// none, and nothing does: anybody may write any sender.
    /// </summary>
    public string? AuthenticationServer { get; set; }

    /// <summary>A PEM file of certificates that are trusted instead of the machine's: the company's own authority, or a self-signed server itself. Default: none.</summary>
    public string? TrustedCertificates { get; set; }

    /// <summary>How much of a mail is read, in bytes; of a larger one the beginning. From 16 KiB to 64 MiB. Default: 10 MiB.</summary>
    [Range(16 * 1_024, 64 * 1_024 * 1_024)]
    public int MaximumMessageBytes { get; set; } = 10 * 1_024 * 1_024;

    /// <summary>How much of a mail is kept as it came, in bytes, beside what was read from it; 0 keeps nothing. Default: 64 KiB.</summary>
    [Range(0, 16 * 1_024 * 1_024)]
    public int KeptRawBytes { get; set; } = 64 * 1_024;

    /// <summary>How long a server may be silent before it counts as gone. From a second to 5 minutes. Default: 30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
