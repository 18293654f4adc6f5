namespace SocialCrm.Benchmarks.Offers;

/// <summary>What a load gave.</summary>
/// <param name="Count">Calls answered.</param>
/// <param name="Seconds">Over how long.</param>
/// <param name="Waits">How long each waited, in milliseconds.</param>
internal sealed record LoadResult(int Count, double Seconds, IReadOnlyCollection<double> Waits)
{
    public double Rate => Count / Seconds;

    public double P99 => Waits.Order().ElementAt((int)(0.99 * (Waits.Count - 1)));
}
