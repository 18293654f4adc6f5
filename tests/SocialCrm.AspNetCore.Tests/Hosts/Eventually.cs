namespace SocialCrm.AspNetCore.Tests.Hosts;

/// <summary>Waits for what other threads bring about; only so long that a test that hangs fails.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        for (var deadline = Environment.TickCount64 + 60_000; !await condition();)
        {
            Assert.True(Environment.TickCount64 < deadline, "What the test waits for did not happen.");
            await Task.Delay(5);
        }
    }

    public static Task HoldsAsync(Func<bool> condition) => HoldsAsync(() => Task.FromResult(condition()));

    public static async Task<T> BecomesAsync<T>(Func<Task<T>> read, Func<T, bool> condition)
    {
        var value = await read();
        await HoldsAsync(async () => condition(value = await read()));
        return value;
    }
}
