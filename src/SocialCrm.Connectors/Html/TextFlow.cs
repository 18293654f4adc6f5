using System.Text;

namespace SocialCrm.Connectors.Html;

/// <summary>Writes words and breaks as a browser would show them: runs of blanks are one, and a break that ends nothing is none.</summary>
internal sealed class TextFlow
{
    private const int MostLineEnds = 2;

    private const int MostBlanks = 40;

    private readonly StringBuilder text = new();
    private int lineEnds;
    private int blanks;

    public int Length => text.Length;

    /// <summary>Writes words, with what is owed before them.</summary>
    /// <param name="words">The words, with any blanks.</param>
    /// <param name="isVerbatim">Whether blanks and line ends stay as they are.</param>
    public void Write(ReadOnlySpan<char> words, bool isVerbatim)
    {
        foreach (var character in words)
        {
            if (!IsBlank(character))
                WriteVisible(character);
            else if (isVerbatim)
                WriteVerbatim(character);
            else if (lineEnds == 0)
                blanks = Math.Max(blanks, 1);
        }
    }

    /// <summary>Writes right behind the last word; what is owed stays owed.</summary>
    public void WriteBehind(string words) => text.Append(words);

    /// <summary>Ends the line, or with two the paragraph; with none, nothing.</summary>
    public void Break(int atLeast)
    {
        lineEnds = Math.Max(lineEnds, atLeast);
        blanks = atLeast > 0 ? 0 : blanks;
    }

    /// <summary>One more line end, as an author asked for it.</summary>
    public void BreakOnce()
    {
        lineEnds = Math.Min(lineEnds + 1, MostLineEnds);
        blanks = 0;
    }

    /// <summary>What was written since a place.</summary>
    public string Since(int place) => text.ToString(place, text.Length - place).Trim();

    public override string ToString() => text.ToString();

    private void WriteVerbatim(char character)
    {
        if (character == '\n')
            BreakOnce();
        else if (character != '\r')
            blanks = Math.Min(blanks + 1, MostBlanks);
    }

    private void WriteVisible(char character)
    {
        if (text.Length > 0)
            text.Append('\n', lineEnds).Append(' ', blanks);
        text.Append(character);
        (lineEnds, blanks) = (0, 0);
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0';
}
