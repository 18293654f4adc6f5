namespace SocialCrm.Customers;

/// <summary>Work in portions, side by side where there is more than one.</summary>
internal static class Portions
{
    public static void Each(int count, int parallelism, Action<int> work)
    {
        if (count > 1 && parallelism > 1)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, work);
            return;
        }

        for (var portion = 0; portion < count; portion++)
            work(portion);
    }

    /// <summary>Different work side by side.</summary>
    public static void All(int parallelism, params Action[] works) => Each(works.Length, parallelism, number => works[number]());
}
