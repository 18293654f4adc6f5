using System.Globalization;
using System.Text;

namespace SocialCrm.Benchmarks.People.Names;

/// <summary>A given or family name.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Plain">As it stands in e-mail addresses: lower case, letters of ASCII alone.</param>
/// <param name="Nicknames">What people of this given name are called.</param>
internal sealed record PersonName(string Text, string Plain, string[] Nicknames)
{
    public static PersonName Of(string text) => new(text, PlainOf(text), [.. Names.Nicknames.Of(text)]);

    private static string PlainOf(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Replace("ø", "o", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(character))
                plain.Append(char.ToLower(character, CultureInfo.InvariantCulture));
        }

        return plain.ToString();
    }
}
