using System.Net;

namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>So many requests in a window: one that begins with the first request, or one that the wall clock cuts.</summary>
internal sealed class WindowPlatform(TimeProvider time, string dialect, Action<WindowState, string, HttpResponseMessage> tell) : SimulatedPlatform(time, dialect)
{
    private readonly Dictionary<string, (DateTimeOffset ResetAt, int Used)> windows = new(StringComparer.Ordinal);

    public required int Limit { get; init; }

    public required TimeSpan Length { get; init; }

    public bool IsAligned { get; init; }

    /// <summary>Whether every path has a quota of its own.</summary>
    public bool IsPerPath { get; init; }

    /// <summary>Whether it says 403 where others say 429.</summary>
    public bool Forbids { get; init; }

    protected override HttpStatusCode Refusal => Forbids ? HttpStatusCode.Forbidden : base.Refusal;

    public override double Capacity(TimeSpan span) => span / Length * Limit * (IsPerPath ? Paths.Count : 1);

    protected override bool Admit(string path, HttpResponseMessage answer)
    {
        var key = IsPerPath ? path : "";
        var window = windows.GetValueOrDefault(key);
        if (window.ResetAt <= Now)
            window = (IsAligned ? new DateTimeOffset(Now.UtcTicks / Length.Ticks * Length.Ticks, TimeSpan.Zero) + Length : Now + Length, 0);
        var isAdmitted = window.Used < Limit;
        window.Used += isAdmitted ? 1 : 0;
        windows[key] = window;
        tell(new WindowState(Limit, Limit - window.Used, window.ResetAt, Now, !isAdmitted), path, answer);
        return isAdmitted;
    }
}
