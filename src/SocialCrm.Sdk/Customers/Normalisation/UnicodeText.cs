using System.Text;

namespace SocialCrm.Customers;

/// <summary>Brings text to one spelling without ever throwing: sources send lone surrogates and worse.</summary>
internal static class UnicodeText
{
    /// <summary>The text in Unicode normalisation form KC: full-width letters, ligatures and composed accents become one spelling.</summary>
    public static string Compatible(string text) => Normalise(text, NormalizationForm.FormKC);

    /// <summary>The text with accents taken apart from their letters, compatibly.</summary>
    public static string Decomposed(string text) => Normalise(text, NormalizationForm.FormKD);

    private static string Normalise(string text, NormalizationForm form)
    {
        if (Ascii.IsValid(text))
            return text;
        try
        {
            return WellFormed(text).Normalize(form);
        }
        catch (ArgumentException)
        {
            // Some platforms refuse code points that are not characters; such a text stays as it is and matches itself.
            return text;
        }
    }

    private static string WellFormed(string text)
    {
        var built = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            built.Append(rune.ToString());
        return built.ToString();
    }
}
