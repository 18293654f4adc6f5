namespace SocialCrm.Customers;

/// <summary>Compares the lines of an address as sets of pairs of letters, whichever line they stand in.</summary>
internal sealed class StreetGrades : Comparison
{
    private const int MostPairs = 512;

    private readonly ValueTable lines;

    public StreetGrades(FieldValues values)
        : base("street",
        [
            new("same street", 0.65, 0.80, 1e-5),
            new("nearly the same street", 0.20, 0.10, 1e-4),
            new("similar street", 0.05, 0.03, 0.002),
            new("partly the same street", 0.03, 0.02, 0.05),
            new("different street", 0.07, 0.05, 0.95),
        ])
    {
        lines = values.Table;
        SharedAtHome = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        var mine = left[FieldKind.Street];
        var theirs = right[FieldKind.Street];
        if (mine.IsEmpty || theirs.IsEmpty)
            return Finding.None;
        if (mine.SequenceEqual(theirs))
            return new Finding(1, 0);
        var similarity = Similarity(mine, theirs);
        return new Finding(similarity >= 0.75 ? (byte)2 : similarity >= 0.55 ? (byte)3 : similarity >= 0.4 ? (byte)4 : (byte)5, 0);
    }

    // Dice's coefficient of the pairs of letters.
    private double Similarity(ReadOnlySpan<uint> mine, ReadOnlySpan<uint> theirs)
    {
        Span<uint> one = stackalloc uint[MostPairs];
        Span<uint> other = stackalloc uint[MostPairs];
        var first = Pairs(mine, one);
        var second = Pairs(theirs, other);
        int common = 0, i = 0, j = 0;
        while (i < first && j < second)
        {
            if (one[i] == other[j])
            {
                common++;
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return first + second == 0 ? 0 : 2.0 * common / (first + second);
    }

    private int Pairs(ReadOnlySpan<uint> features, Span<uint> pairs)
    {
        var count = 0;
        foreach (var feature in features)
        {
            var before = ' ';
            foreach (var letter in lines[Feature.Value(feature)])
            {
                if (count < MostPairs - 1)
                    pairs[count++] = (uint)before << 16 | letter;
                before = letter;
            }
        }

        pairs[..count].Sort();
        return count;
    }
}
