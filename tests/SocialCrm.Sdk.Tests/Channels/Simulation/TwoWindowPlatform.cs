using System.Globalization;

namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>A quota for the hour and one for the day, of which both are told with the seconds until they are full again.</summary>
internal sealed class TwoWindowPlatform(TimeProvider time, string dialect) : SimulatedPlatform(time, dialect)
{
    private readonly Dictionary<string, (DateTimeOffset ResetAt, int Used)> windows = new(StringComparer.Ordinal);

    public required int Hour { get; init; }

    public required int Day { get; init; }

    public override double Capacity(TimeSpan span) => Math.Min(span.TotalHours * Hour, Math.Max(1, span.TotalDays) * Day);

    protected override bool Admit(string path, HttpResponseMessage answer)
    {
        var (hour, day) = (Window("Perhour", TimeSpan.FromHours(1)), Window("Perday", TimeSpan.FromDays(1)));
        var isAdmitted = hour.Used < Hour && day.Used < Day;
        Tell("Perhour", (hour.ResetAt, hour.Used + (isAdmitted ? 1 : 0)), (Hour, answer));
        Tell("Perday", (day.ResetAt, day.Used + (isAdmitted ? 1 : 0)), (Day, answer));
        return isAdmitted;
    }

    private (DateTimeOffset ResetAt, int Used) Window(string name, TimeSpan length) =>
        windows.TryGetValue(name, out var window) && window.ResetAt > Now ? window : (Now + length, 0);

    private void Tell(string name, (DateTimeOffset ResetAt, int Used) window, (int Limit, HttpResponseMessage Answer) to)
    {
        windows[name] = window;
        Add("Limit", to.Limit);
        Add("Remaining", to.Limit - window.Used);
        Add("Reset", (long)Math.Floor((window.ResetAt - Now).TotalSeconds));

        void Add(string part, long value) =>
            to.Answer.Headers.TryAddWithoutValidation($"X-Ratelimit-{name}-{part}", value.ToString(CultureInfo.InvariantCulture));
    }
}
