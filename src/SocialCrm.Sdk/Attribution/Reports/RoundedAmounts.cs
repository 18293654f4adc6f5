namespace SocialCrm.Attribution;

/// <summary>A line's amounts in minor units.</summary>
internal readonly record struct RoundedAmounts(long Revenue, long Cost)
{
    public static RoundedAmounts Sum(IEnumerable<RoundedAmounts> amounts) =>
        amounts.Aggregate(default(RoundedAmounts), (sum, line) => new RoundedAmounts(sum.Revenue + line.Revenue, sum.Cost + line.Cost));
}
