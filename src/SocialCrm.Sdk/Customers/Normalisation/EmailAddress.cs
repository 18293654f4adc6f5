using System.Buffers;
using System.Text;

namespace SocialCrm.Customers;

/// <summary>Makes an exact key of an e-mail address.</summary>
/// <remarks>
/// Tags and dots stay: whether a provider ignores them is evidence for a model, not identity. Quoted local parts and domains without
/// a dot are legal and give no key, because in customer data they are typing mistakes.
/// </remarks>
internal static class EmailAddress
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly SearchValues<char> LocalCharacters = SearchValues.Create(Letters + ".!#$%&'*+-/=?^_`{|}~");
    private static readonly SearchValues<char> DomainCharacters = SearchValues.Create(Letters + ".-");

    /// <summary>The address in one spelling, or null where it identifies nobody.</summary>
    public static string? Normalise(string text)
    {
        Span<char> buffer = stackalloc char[LongestAddress];
        return TryNormalise(text, buffer, out var written) ? OneString.Of(text, buffer[..written]) : null;
    }

    /// <summary>The address in one spelling; false where it identifies nobody or does not fit. ASCII is read without allocating.</summary>
    public static bool TryNormalise(ReadOnlySpan<char> text, Span<char> normalised, out int written)
    {
        if (TryRead(text, normalised, out written) && !IsNobodys(normalised[..written]))
            return true;
        written = 0;
        return false;
    }

    /// <summary>Whether an address in one spelling is that of a mailbox of no person: noreply@, test@.</summary>
    public static bool IsNobodys(ReadOnlySpan<char> address) => Placeholders.IsMailbox(address[..address.IndexOf('@')]);

    /// <summary>The address in one spelling, also where the mailbox is no person's; false where it is no address or does not fit.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Span<char> normalised, out int written)
    {
        written = 0;
        if (text.Length > 2 * LongestAddress)
            return false;
        // A small letter may have a composed form that its capital has not.
        if (!Ascii.IsValid(text))
            text = UnicodeText.Compatible(UnicodeText.Compatible(text.ToString()).ToLowerInvariant());
        text = text.Trim();
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            text = text[7..];

        var at = text.IndexOf('@');
        if (at < 1 || at > LongestLocalPart || text.Length > LongestAddress || text.Length > normalised.Length || text[(at + 1)..].Contains('@'))
            return false;
        var address = normalised[..text.ToLowerInvariant(normalised)];
        if (!IsLocalPart(address[..at]) || !IsDomain(address[(at + 1)..]))
            return false;
        written = address.Length;
        return true;
    }

    private static bool IsLocalPart(ReadOnlySpan<char> local)
    {
        if (local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
            return false;
        return HasOnly(local, LocalCharacters);
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var lastDot = domain.LastIndexOf('.');
        if (lastDot < 1 || domain.Length - lastDot < 3 || !domain[(lastDot + 1)..].ContainsAnyExceptInRange('0', '9'))
            return false;
        if (!HasOnly(domain, DomainCharacters))
            return false;
        for (var rest = domain; ; rest = rest[(rest.IndexOf('.') + 1)..])
        {
            var dot = rest.IndexOf('.');
            if (!IsLabel(dot < 0 ? rest : rest[..dot]))
                return false;
            if (dot < 0)
                return true;
        }
    }

    private static bool IsLabel(ReadOnlySpan<char> label) => label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-';

    private static bool HasOnly(ReadOnlySpan<char> text, SearchValues<char> allowed)
    {
        for (var at = text.IndexOfAnyExcept(allowed); at >= 0; at = text.IndexOfAnyExcept(allowed))
        {
            if (!IsWordCharacter(text[at]))
                return false;
            text = text[(at + 1)..];
        }

        return true;
    }

    // Combining marks belong to letters in scripts that have no composed form for them.
    private static bool IsWordCharacter(char character) =>
        character > '\u007f' && (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || IsMark(character));

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
