using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>Cuts a free text into the runs of characters of which addresses, links and handles are made.</summary>
internal ref struct TextTokens(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>Where the token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the last character of the token.</summary>
    public int End { get; private set; }

    /// <summary>Whether a colon or an arrow stands between this token and the next one.</summary>
    public bool Points { get; private set; }

    /// <summary>Whether a bracket stands right before the token.</summary>
    public bool IsBracketed { get; private set; }

    /// <summary>The token without punctuation around it.</summary>
    public readonly ReadOnlySpan<char> Token => text[Start..End];

    /// <summary>The next token; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (at < text.Length)
        {
            while (at < text.Length && IsSeparator(text[at]))
                at++;
            var start = at;
            while (at < text.Length && !IsSeparator(text[at]))
                at++;
            if (Trim(start, at))
                return true;
        }

        return false;
    }

    private bool Trim(int start, int end)
    {
        IsBracketed = start > 0 && text[start - 1] is '(' or '[' or '{';
        Points = end < text.Length && text[end] is '\u27a1' or '\u2192';
        while (start < end && IsLoose(text[start]))
            start++;
        while (start < end && IsLoose(text[end - 1]))
            Points |= text[--end] is ':' or '-' or '=' or '>' or '\uff1a';
        Start = start;
        End = end;
        return start < end;
    }

    private static bool IsLoose(char character) => character is '.' or ',' or ':' or ';' or '!' or '?' or '\'' or '-' or '/' or '&' or '+' or '=' or '\\' or '\u2026' or '\uff1a' or '#' or '%' or '$';

    private static bool IsSeparator(char character)
    {
        if (character < '\u0080')
            return character is <= ' ' or '|' or ',' or ';' or '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '"' or '`' or '*' or '~' or '^' or '\u007f';
        return char.IsSurrogate(character) || CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DashPunctuation) && character is not ('\uff1a' or '\uff20' or '\uff0e');
    }
}
