namespace SocialCrm.Sdk.Tests.Channels;

/// <summary>A clock that stands until a test moves it on: the time of day, and the ticks by which durations are told.</summary>
internal sealed class MovedClock : TimeProvider
{
    private TimeSpan gone;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Said.Noon + gone;

    public override long GetTimestamp() => gone.Ticks;

    public void Move(TimeSpan by) => gone += by;
}
