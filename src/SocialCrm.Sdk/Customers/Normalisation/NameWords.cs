namespace SocialCrm.Customers;

/// <summary>The words of a folded name, from which titles and suffixes can be taken off.</summary>
internal ref struct NameWords
{
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Range> words;

    // Bit i: word i was written in one piece with the word before, with a hyphen.
    private readonly uint joined;

    public NameWords(ReadOnlySpan<char> text, ReadOnlySpan<Range> words, uint joined)
    {
        this.text = text;
        this.words = words;
        this.joined = joined;
        End = words.Length;
    }

    /// <summary>The first word that is no title.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the last word that is no suffix.</summary>
    public int End { get; private set; }

    /// <summary>The word that tells father and son apart, or an empty range of words.</summary>
    public Range Generation { get; private set; }

    /// <summary>How many words are left.</summary>
    public readonly int Count => End - Start;

    /// <summary>A word by its place among all words.</summary>
    public readonly ReadOnlySpan<char> this[int index] => text[words[index]];

    /// <summary>Whether a word hangs on the word before it.</summary>
    public readonly bool IsJoined(int index) => (joined >> index & 1) != 0;

    /// <summary>Takes off the titles in front and the suffixes behind, but never the last word.</summary>
    public void TakeOffTitles()
    {
        while (Count > 1 && NameTitles.IsTitle(this[Start]))
            Start++;
        TakeOffBirthName();
        while (Count > 1)
        {
            var last = this[End - 1];
            if (NameTitles.IsGeneration(last))
                Generation = (End - 1)..End;
            else if (Count > 2 && NameTitles.IsDegree(this[End - 2], last))
                End--;
            else if (!NameTitles.IsDegree(last))
                return;
            End--;
        }
    }

    /// <summary>The characters of some words in a row.</summary>
    public readonly Range Characters(Range places)
    {
        var (first, behind) = (places.Start.Value, places.End.Value);
        return first == behind ? default : words[first].Start..words[behind - 1].End;
    }

    // "Anna Berg née Klein"
    private void TakeOffBirthName()
    {
        for (var i = Start + 1; i < End - 1; i++)
        {
            if (this[i] is "nee" or "geb" or "geborene" or "roz" or "born")
                End = i;
        }
    }
}
