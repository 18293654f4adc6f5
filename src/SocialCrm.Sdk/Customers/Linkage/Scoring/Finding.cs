namespace SocialCrm.Customers;

/// <summary>What a comparison found of two records.</summary>
/// <param name="Level">The number of the level, from 1; 0 where one of the records says nothing.</param>
/// <param name="LogFrequency">The log2 of how frequent the value is that both have; 0 where the level is not by frequency.</param>
internal readonly record struct Finding(byte Level, float LogFrequency)
{
    public static Finding None => default;

    /// <summary>The one that says more: the lower level, and of one level the rarer value.</summary>
    public static Finding Better(Finding left, Finding right) =>
        left.Level == 0 ? right
        : right.Level == 0 ? left
        : left.Level != right.Level ? (left.Level < right.Level ? left : right)
        : left.LogFrequency <= right.LogFrequency ? left : right;

    /// <summary>The one that says most of all values of two records, each compared with each.</summary>
    public static Finding Best<TGrade>(ReadOnlySpan<uint> mine, ReadOnlySpan<uint> theirs, TGrade grade)
        where TGrade : struct, IPairGrade, allows ref struct
    {
        // Most records state one value of a field.
        if (mine.Length == 1 && theirs.Length == 1)
            return grade.Of(mine[0], theirs[0]);
        var best = None;
        foreach (var one in mine)
        {
            foreach (var other in theirs)
                best = Better(best, grade.Of(one, other));
        }

        return best;
    }
}
