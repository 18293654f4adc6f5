using System.Globalization;

namespace SocialCrm.Channels;

/// <summary>Turns the instants that a platform states into spans from now, by the platform's own clock: the host's may be off.</summary>
/// <param name="Now">What the platform's clock says, rounded down to the second; the host's clock where it says nothing.</param>
internal readonly record struct ServerClock(DateTimeOffset Now)
{
    /// <summary>No pause is believed to be longer; a day is the longest window that a platform has.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(25);

    /// <summary>Whole seconds may have been rounded down.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    private const double FirstInstant = 1e9;
    private const double FirstInstantInMilliseconds = 1e12;

    public static ServerClock Of(HttpResponseMessage response, DateTimeOffset now) => new(response.Headers.Date ?? now);

    /// <summary>Reads seconds from now, seconds or milliseconds since 1970, or a date in either of the two usual forms.</summary>
    public TimeSpan? Until(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return double.IsFinite(number) && number >= 0 ? FromNumber(number) : null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Within(at - Now, at.Millisecond == 0) : null;
    }

    /// <summary>How long an answer asks to wait; null where it does not.</summary>
    public TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Retry-After", out var values) ? Until(values.ToString()) : null;

    private TimeSpan FromNumber(double number)
    {
        var isWhole = number == Math.Floor(number);
        if (number >= FirstInstantInMilliseconds)
            number /= 1_000;
        return number < FirstInstant
            ? Within(TimeSpan.FromSeconds(number), isWhole)
            : Within(TimeSpan.FromSeconds(Math.Min(number - (Now.ToUnixTimeMilliseconds() / 1_000.0), Longest.TotalSeconds)), isWhole);
    }

    private static TimeSpan Within(TimeSpan span, bool isWhole)
    {
        var padded = span + (isWhole ? Rounding : Slack);
        return padded < TimeSpan.Zero ? TimeSpan.Zero : padded > Longest ? Longest : padded;
    }
}
