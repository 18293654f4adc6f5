using SocialCrm.Sdk.Tests.Channels.Simulation;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>The short form of the benchmark's day.</summary>
public sealed class RateLimitTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Dialects.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_quota_is_learned_in_every_dialect_used_up_and_hardly_ever_passed(int dialect)
    {
        var span = TimeSpan.FromHours(6);

        var platform = await SimulatedLoad.RunAsync(Dialects.All[dialect], span);

        var used = platform.UsedShare(span);
        Assert.True(platform.ShareRefused <= 0.002 && used >= 0.94, $"{platform.Dialect}: {platform.ShareRefused:P3} refused ({platform.Refused}), {used:P1} used");
    }
}
