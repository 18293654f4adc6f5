using System.Text;
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
        var results = Bare(stated).Split(';', StringSplitOptions.TrimEntries);
        if (!results[0].Split(' ')[0].Equals(server, StringComparison.OrdinalIgnoreCase))
            return InteractionTrust.Unverified;
        var domain = key[(key.LastIndexOf('@') + 1)..];
        return results.Skip(1).Any(result => Proves(result, domain)) ? InteractionTrust.Verified : InteractionTrust.Unverified;
    }

    /// <summary>DMARC by itself, or a signature of the sender's domain or one above it. What was checked stands first in its result.</summary>
    private static bool Proves(string result, string domain)
    {
        var words = result.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.FirstOrDefault()?.ToLowerInvariant() switch
        {
            "dmarc=pass" => domain.Equals(Property(words, "header.from="), StringComparison.OrdinalIgnoreCase),
            "dkim=pass" => Property(words, "header.d=") is { } signer && IsWithin(domain, signer),
            _ => false,
        };
    }

    /// <summary>The field without its comments and what stands in quotes: there the server repeats what a stranger wrote.</summary>
    private static string Bare(string field)
    {
        var bare = new StringBuilder(field.Length);
        var scanner = new HeaderScanner(field);
        while (!scanner.IsAtEnd)
        {
            if (scanner.Current == '(')
            {
                scanner.Comment();
            }
            else if (scanner.Current == '"')
            {
                scanner.Quoted();
                bare.Append('_');
            }
            else
            {
                bare.Append(scanner.Current);
                scanner.Move();
            }
        }

        return bare.ToString();
    }

    private static string? Property(string[] words, string name) =>
        words.FirstOrDefault(word => word.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..];

    private static bool IsWithin(string domain, string signer) =>
        domain.Equals(signer, StringComparison.OrdinalIgnoreCase) || (signer.Contains('.', StringComparison.Ordinal) && domain.EndsWith("." + signer, StringComparison.OrdinalIgnoreCase));
}
