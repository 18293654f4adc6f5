using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>Says how sure a sender is, by what the company's own server found out (RFC 8601).</summary>
/// <remarks>Only the field that stands first and bears the server's name counts: anybody may write further ones.</remarks>
internal static class MailProof
{
    public static InteractionTrust Of(MimeHeaders headers, string? server, string key)
    {
        var stated = headers["Authentication-Results"];
        if (server is null || stated is null)
            return InteractionTrust.Unverified;
        var results = new HeaderScanner(stated).Until("").Split(';', StringSplitOptions.TrimEntries);
        if (!results[0].Split(' ')[0].Equals(server, StringComparison.OrdinalIgnoreCase))
            return InteractionTrust.Unverified;
        var domain = key[(key.LastIndexOf('@') + 1)..];
        return results.Skip(1).Any(result => Proves(result, domain)) ? InteractionTrust.Verified : InteractionTrust.Unverified;
    }

    /// <summary>DMARC by itself, or a signature of the sender's domain or one above it.</summary>
    private static bool Proves(string result, string domain)
    {
        var words = result.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Contains("dmarc=pass", StringComparer.OrdinalIgnoreCase))
            return Property(words, "header.from=") is { } from && from.Equals(domain, StringComparison.OrdinalIgnoreCase);
        return words.Contains("dkim=pass", StringComparer.OrdinalIgnoreCase) && Property(words, "header.d=") is { } signer && IsWithin(domain, signer);
    }

    private static string? Property(string[] words, string name) =>
        words.FirstOrDefault(word => word.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..].Trim('"');

    private static bool IsWithin(string domain, string signer) =>
        domain.Equals(signer, StringComparison.OrdinalIgnoreCase) || (signer.Contains('.', StringComparison.Ordinal) && domain.EndsWith("." + signer, StringComparison.OrdinalIgnoreCase));
}
