namespace SocialCrm.Customers;

/// <summary>Finds the extension behind a phone number: two colleagues share the number and differ by it.</summary>
internal static class PhoneExtension
{
    private const int MostDigits = 7;
    private static readonly string[] Marks = [";ext=", "extension", "ext.", "ext", "x", "#"];

    /// <summary>Cuts the extension off the end of the text and answers its digits; empty where there is none.</summary>
    public static ReadOnlySpan<char> Cut(ref ReadOnlySpan<char> number)
    {
        var digits = number.Length;
        while (digits > 0 && char.IsAsciiDigit(number[digits - 1]))
            digits--;
        var extension = number[digits..];
        if (extension.IsEmpty || extension.Length > MostDigits)
            return default;

        var before = number[..digits].TrimEnd();
        foreach (var mark in Marks)
        {
            if (before.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                number = before[..^mark.Length].TrimEnd(" ,;");
                return extension;
            }
        }

        return default;
    }
}
