namespace SocialCrm.Testing;

/// <summary>A clock that never shows the same millisecond twice, so that ids of UUID version 7 sort as they were made.</summary>
internal static class Later
{
    private static long last;

    public static DateTimeOffset Next()
    {
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var now = Math.Max(before + 1, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
            if (Interlocked.CompareExchange(ref last, now, before) == before)
                return DateTimeOffset.FromUnixTimeMilliseconds(now);
        }
    }
}
