namespace SocialCrm.Connectors.Tests.Platforms;

/// <summary>A clock that is moved by hand.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public TestClock()
        : this(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
