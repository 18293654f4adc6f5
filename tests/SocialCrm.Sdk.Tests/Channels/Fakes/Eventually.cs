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

    /// <summary>A moment in which something that must not happen would.</summary>
    public static Task AMomentAsync() => Task.Delay(60);
}
