using SocialCrm.Testing;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Waits for what other threads bring about; only so long that a test that hangs fails.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task HoldsAsync(Func<bool> condition, Action? meanwhile = null)
    {
        for (var deadline = Environment.TickCount64 + Patience.TotalMilliseconds; !condition();)
        {
            Assert.True(Environment.TickCount64 < deadline, "What the test waits for did not happen.");
            meanwhile?.Invoke();
            await Task.Delay(2);
        }
    }

    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        for (var deadline = Environment.TickCount64 + Patience.TotalMilliseconds; !await condition();)
        {
            Assert.True(Environment.TickCount64 < deadline, "What the test waits for did not happen.");
            await Task.Delay(2);
        }
    }

    /// <summary>As the other, turning the clock only while everything rests: for tests that look at how late it is afterwards.</summary>
    public static async Task HoldsAsync(Func<bool> condition, ManualTime time, TimeSpan step)
    {
        for (var deadline = Environment.TickCount64 + Patience.TotalMilliseconds; !condition();)
        {
            Assert.True(Environment.TickCount64 < deadline, "What the test waits for did not happen.");
            time.Advance(step);
            await RestsAsync(time, moments: 12);
        }
    }

    /// <summary>Waits until nobody begins or ends a wait any more, for so many moments: what the clock woke has done its work.</summary>
    public static async Task RestsAsync(ManualTime time, int moments = 3)
    {
        for (var quiet = 0; quiet < moments;)
        {
            var before = time.Waiting;
            await Task.Delay(1);
            quiet = time.Waiting == before ? quiet + 1 : 0;
        }
    }

    /// <summary>A moment in which something that must not happen would.</summary>
    public static Task AMomentAsync() => Task.Delay(60);
}
