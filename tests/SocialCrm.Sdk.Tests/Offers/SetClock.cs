namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>A clock that stands where a test sets it, also back.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
