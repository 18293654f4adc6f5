using System.Buffers;

namespace SocialCrm.Customers;

/// <summary>Reads a full name as it was written into folded words, and remembers where a comma stood and which words hung together.</summary>
internal ref struct NameLine(Span<char> folded, Span<Range> words)
{
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-\u2010\u2011\u2012\u2013\uff0d");

    private static readonly SearchValues<char> Commas = SearchValues.Create(",\uff0c");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\u00a0\u3000\u2009");

    private static readonly SearchValues<char> Asides = SearchValues.Create("([{\"|\u201c\u201e\u00ab\uff08\u2022\u00b7\u30fb\uff5c");

    private readonly Span<char> folded = folded;
    private readonly Span<Range> words = words;

    /// <summary>How many characters were written.</summary>
    public int Length { get; private set; }

    /// <summary>How many words were found.</summary>
    public int Words { get; private set; }

    /// <summary>How many words stood before the comma that parts family from given name; 0 where none does.</summary>
    public int BeforeComma { get; private set; }

    /// <summary>Bit i: word i was joined to the word before it by a hyphen.</summary>
    public uint Joined { get; private set; }

    /// <summary>Copies a name without what stands in brackets or quotes, or behind a bar or a bullet; answers the length.</summary>
    public static int Clean(ReadOnlySpan<char> text, Span<char> clean)
    {
        text = text[..Math.Min(text.Length, clean.Length)];
        if (!text.ContainsAny(Asides))
        {
            text.CopyTo(clean);
            return text.Length;
        }

        var length = 0;
        var closing = '\0';
        foreach (var character in text)
        {
            if (closing != '\0')
            {
                if (character == closing)
                    closing = '\0';
                continue;
            }

            if (character is '|' or '\u2022' or '\u00b7' or '\u30fb' or '\uff5c' && length > 0)
                break;
            closing = ClosingOf(character);
            // A bracket that is never closed is a slip.
            if (closing != '\0' && !text.Contains(closing))
                closing = '\0';
            clean[length++] = closing == '\0' ? character : ' ';
        }

        // Nothing but brackets: then those are the name.
        if (!clean[..length].ContainsAnyExcept(' '))
            text.CopyTo(clean[..(length = text.Length)]);
        return length;
    }

    /// <summary>Reads the words of a cleaned name.</summary>
    public void Read(ReadOnlySpan<char> clean)
    {
        foreach (var segment in clean.SplitAny(Commas))
        {
            var (before, length) = (Words, Length);
            foreach (var piece in clean[segment].SplitAny(Blanks))
                AddPiece(clean[segment][piece]);
            if (before == 0 || Words == before)
                continue;
            if (char.IsAsciiDigit(folded[words[before]][0]))
                (Words, Length) = (before, length); // "1st Baron of Chudleigh" is no name.
            else if (BeforeComma == 0 && !IsAddition(before))
                BeforeComma = before;
        }
    }

    private static char ClosingOf(char character) => character switch
    {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '"' => '"',
        '\u201c' => '\u201d',
        '\u201e' => '\u201c',
        '\u00ab' => '\u00bb',
        '\uff08' => '\uff09',
        _ => '\0',
    };

    private void AddPiece(ReadOnlySpan<char> piece)
    {
        var start = Length == 0 ? 0 : Length + 1;
        if (piece.IsEmpty || Words == words.Length || start >= folded.Length || !NameText.Letters(piece, folded[start..], out var length))
            return;
        if (start > 0)
            folded[Length] = ' ';
        Length = start + length;
        var hangs = piece.ContainsAny(Hyphens);
        var first = Words;
        while (start < Length && Words < words.Length)
        {
            var blank = folded[start..Length].IndexOf(' ');
            var end = blank < 0 ? Length : start + blank;
            if (hangs && Words > first)
                Joined |= 1u << Words;
            words[Words++] = start..end;
            start = end + 1;
        }
    }

    // "Jr" or "PhD" behind a comma: the name before it is in the usual order.
    private readonly bool IsAddition(int first)
    {
        for (var i = first; i < Words; i++)
        {
            var word = folded[words[i]];
            var isSpelled = i + 1 < Words && NameTitles.IsDegree(word, folded[words[i + 1]]);
            if (isSpelled)
                i++;
            else if (!NameTitles.IsGeneration(word) && !NameTitles.IsDegree(word))
                return false;
        }

        return true;
    }
}
