namespace SocialCrm.Customers;

/// <summary>Pairs with their scores, in ascending order of pairs.</summary>
internal sealed record ScoredPairs(ulong[] Pairs, float[] Scores)
{
    /// <summary>Puts portions together, one behind the other.</summary>
    public static ScoredPairs Of(ScoredPairs[] portions)
    {
        var count = portions.Sum(portion => portion.Pairs.Length);
        var all = new ScoredPairs(GC.AllocateUninitializedArray<ulong>(count), GC.AllocateUninitializedArray<float>(count));
        var start = 0;
        foreach (var portion in portions)
        {
            portion.Pairs.CopyTo(all.Pairs, start);
            portion.Scores.CopyTo(all.Scores, start);
            start += portion.Pairs.Length;
        }

        return all;
    }
}
