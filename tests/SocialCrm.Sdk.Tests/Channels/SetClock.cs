namespace SocialCrm.Sdk.Tests.Channels;

/// <summary>A clock whose time of day somebody sets, while its ticks go on.</summary>
internal sealed class SetClock : TimeProvider
{
    private TimeSpan set;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + set;

    public void Set(TimeSpan by) => set = by;
}
