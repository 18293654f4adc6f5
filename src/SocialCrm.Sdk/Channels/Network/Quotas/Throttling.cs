using System.Net;

namespace SocialCrm.Channels;

/// <summary>Tells "not now" from "not you": 429, and the 403 by which GitHub, Google and others say that too much was asked.</summary>
internal static class Throttling
{
    public static bool IsIn(HttpResponseMessage response) => IsIn(response, []) || (response.StatusCode is HttpStatusCode.Forbidden && IsIn(response, QuotaHeaders.Read(response, default, default)));

    public static bool IsIn(HttpResponseMessage response, IReadOnlyList<QuotaReading> readings) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => true,
        HttpStatusCode.Forbidden => response.Headers.NonValidated.Contains("Retry-After") || readings.Any(IsUsedUp) || RefusalBody.Reason(response) is not null,
        _ => false,
    };

    /// <summary>Whether the platform says that nothing more is to be had today.</summary>
    public static bool IsForTheDay(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests && RefusalBody.Reason(response) is "quotaExceeded" or "dailyLimitExceeded";

    /// <summary>A quota of one is used up by every request, also by one that is forbidden for another reason.</summary>
    private static bool IsUsedUp(QuotaReading reading) => reading.Remaining < 1 && reading.Limit is null or > 1;
}
