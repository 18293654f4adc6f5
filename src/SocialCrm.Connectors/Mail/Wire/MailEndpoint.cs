using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace SocialCrm.Connectors.Mail;

/// <summary>A mail server as it is configured.</summary>
/// <param name="Protocol">IMAP or SMTP.</param>
/// <param name="Server">Where it is.</param>
/// <param name="Timeout">How long it may be silent.</param>
/// <param name="Clock">By what that is measured.</param>
internal sealed record MailEndpoint(string Protocol, MailServerOptions Server, TimeSpan Timeout, TimeProvider Clock)
{
    /// <summary>A PEM file of certificates that are trusted instead of the machine's.</summary>
    public string? TrustedCertificates { get; init; }

    public int Port => Server.Port ?? (Protocol, Server.Security) switch
    {
        ("IMAP", MailSecurity.Tls) => 993,
        ("IMAP", _) => 143,
        (_, MailSecurity.Tls) => 465,
        _ => 587,
    };

    /// <summary>How the way is encrypted: the server's name is always checked, and its certificate against the trusted ones.</summary>
    public SslClientAuthenticationOptions Tls()
    {
        var options = new SslClientAuthenticationOptions { TargetHost = Server.Host };
        if (TrustedCertificates is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(TrustedCertificates);
        }

        return options;
    }

    /// <summary>Never shows a password.</summary>
    public override string ToString() => $"{Protocol} at {Server.Host}:{Port}";
}
