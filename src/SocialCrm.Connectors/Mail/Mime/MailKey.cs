using System.Buffers;
using System.Globalization;

namespace SocialCrm.Connectors.Mail;

/// <summary>The form of an address by which one person is told from another.</summary>
internal static class MailKey
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = true };

    /// <summary>What only stands within quotes.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" \t,:;<>()[]@\"\\");

    /// <summary>In lower case, the domain in its ASCII form; null where it is no address that mail can be sent to.</summary>
    public static string? Of(string address)
    {
        var sign = address.LastIndexOf('@');
        if (sign < 1 || sign == address.Length - 1)
            return null;
        var local = Unquoted(address[..sign]);
        if (local.AsSpan().ContainsAny(Forbidden) && !(local.Length > 2 && local[0] == '"' && local[^1] == '"'))
            return null;
        var domain = Ascii(address[(sign + 1)..].Trim('.'));
        return local.Length == 0 || domain is null || local.Any(char.IsControl) ? null : $"{local.ToLowerInvariant()}@{domain}";
    }

    /// <summary>Quotes that nothing needs make no other address.</summary>
    private static string Unquoted(string local)
    {
        if (local.Length < 3 || local[0] != '"' || local[^1] != '"')
            return local;
        var inner = local[1..^1];
        return inner.All(letter => char.IsLetterOrDigit(letter) || ".!#$%&'*+-/=?^_`{|}~".Contains(letter, StringComparison.Ordinal)) ? inner : local;
    }

    private static string? Ascii(string domain)
    {
        if (domain.StartsWith('[') && domain.EndsWith(']'))
            return domain.ToLowerInvariant();
        try
        {
            var ascii = Idn.GetAscii(domain.Normalize()).ToLowerInvariant();
            return ascii.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_') ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
