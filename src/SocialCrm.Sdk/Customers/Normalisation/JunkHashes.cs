using System.Collections.Frozen;

namespace SocialCrm.Customers;

/// <summary>Knows the hashes of what identifies nobody: nothing at all, words for it, mailboxes of no person, numbers typed to fill a field.</summary>
internal static class JunkHashes
{
    private const int MostDigits = 15;
    private const string Keys = "1234567890123456";

    private static readonly string[] Domains =
        ["example.com", "example.org", "example.net", "test.com", "test.de", "email.com", "mail.com", "gmail.com", "none.com", "noemail.com", "domain.com", "invalid.com", "nomail.com"];

    private static readonly FrozenSet<string> Hashes = Texts().Select(Hash).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a hash in small hex digits is one of these.</summary>
    public static bool Contains(ReadOnlySpan<char> hash) => Hashes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(hash);

    private static IEnumerable<string> Texts()
    {
        string[] words = ["", " ", "+", "@", "a@a.com", "name@example.com", "user@example.com", "email@example.com", "info@example.com", .. Placeholders.Nothings];
        var mailboxes = Placeholders.NobodysMailboxes.SelectMany(mailbox => Domains.Select(domain => $"{mailbox}@{domain}"));
        return [.. words, .. words.Select(word => word.ToUpperInvariant()), .. mailboxes, .. Numbers().SelectMany(number => new[] { number, "+" + number })];
    }

    private static IEnumerable<string> Numbers()
    {
        for (var length = 1; length <= MostDigits; length++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
                yield return new string(digit, length);
            yield return Keys[..length];
            yield return "0" + Keys[..length];
        }
    }

    private static string Hash(string text)
    {
        Span<char> hash = stackalloc char[IdentifierHash.Length];
        IdentifierHash.Write(text, hash);
        return hash.ToString();
    }
}
