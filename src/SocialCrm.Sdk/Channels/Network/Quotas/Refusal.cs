namespace SocialCrm.Channels;

/// <summary>A platform does not want to be asked for a while: 429, a 403 that means the same, or any answer that says when to come again; MediaWiki says so in good ones.</summary>
/// <param name="Wait">For how long.</param>
/// <param name="Exhausted">Which quotas it names as used up.</param>
/// <param name="IsHostWide">Whether it means everything.</param>
/// <param name="IsUnexplained">Whether it says nothing of quotas.</param>
internal sealed record Refusal(TimeSpan Wait, IReadOnlyList<QuotaKey> Exhausted, bool IsHostWide, bool IsUnexplained)
{
    private const int MostDoublings = 8;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestGuess = TimeSpan.FromMinutes(15);

    public static Refusal? Of(HttpResponseMessage response, IReadOnlyList<QuotaReading> readings, RefusalTerms terms)
    {
        var stated = terms.Clock.RetryAfter(response) ?? terms.Clock.Until(terms.Throttling.Seconds);
        if (!terms.Throttling.IsThrottled && stated is null)
            return null;

        QuotaReading[] exhausted = [.. readings.Where(reading => reading.Remaining < 1 || reading.UsedPercent >= 100)];
        var wait = stated ?? exhausted.Max(reading => reading.ResetIn) ?? readings.Min(reading => reading.ResetIn) ?? FirstWait;

        // Who refuses although it was obeyed means more than it says.
        var patience = terms.Strikes == 0 ? TimeSpan.Zero : Guess(terms.Strikes);
        return new Refusal(
            wait > patience ? wait : patience,
            [.. exhausted.Select(reading => reading.Key)],
            response.Headers.NonValidated.Contains("X-RateLimit-Global"),
            terms.Throttling.IsThrottled && readings.Count == 0 && !terms.Throttling.IsForTheDay);
    }

    private static TimeSpan Guess(int strikes)
    {
        var guess = FirstWait * (1 << Math.Min(strikes - 1, MostDoublings));
        return guess < LongestGuess ? guess : LongestGuess;
    }
}
