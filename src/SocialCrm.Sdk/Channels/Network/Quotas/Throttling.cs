using System.Net;

namespace SocialCrm.Channels;

/// <summary>What an answer says of "not now", told from "not you": 429, and the 403 by which GitHub, Google and others say that too much was asked.</summary>
/// <param name="IsThrottled">Whether it says so.</param>
/// <param name="IsForTheDay">Whether it says that nothing more is to be had today.</param>
/// <param name="Seconds">How long it lasts, where only the body says so.</param>
internal readonly record struct Throttling(bool IsThrottled, bool IsForTheDay, string? Seconds)
{
    public static Throttling Of(HttpResponseMessage response, IReadOnlyList<QuotaReading> readings)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.Forbidden))
            return default;
        var body = RefusalBody.Of(response);
        var isThrottled = response.StatusCode is HttpStatusCode.TooManyRequests
            || response.Headers.NonValidated.Contains("Retry-After") || readings.Any(IsUsedUp) || body.Reason is not null;
        return new Throttling(
            isThrottled,
            body.Reason is "quotaExceeded" or "dailyLimitExceeded",
            response.StatusCode is HttpStatusCode.TooManyRequests ? body.Seconds : null);
    }

    /// <remarks>
    /// A quota of one is used up by every request, also by one that is forbidden for another reason. Of others the last unit may be taken by such a one too: it
    /// is asked again when there are units, which no other request of that quota gets earlier, for a refusal that is believed in error loses what was to be sent.
    /// </remarks>
    private static bool IsUsedUp(QuotaReading reading) => reading.Remaining < 1 && reading.Limit is null or > 1;
}
