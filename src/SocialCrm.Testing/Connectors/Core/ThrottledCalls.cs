using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether a platform that asked to wait was left alone.</summary>
internal static class ThrottledCalls
{
    /// <summary>After the first of these calls, which was answered so, the same place was not asked before the wait was over.</summary>
    public static void AssertKept(IReadOnlyList<PlatformCall> calls, TimeSpan wait)
    {
        if (calls.Count == 0)
            return; // Not asked by HTTP.
        var first = calls[0];
        var again = calls.Skip(1).FirstOrDefault(call => call.Request.RequestUri!.AbsolutePath == first.Request.RequestUri!.AbsolutePath && call.Request.Method == first.Request.Method);

        Assert.True(
            again is null || again.At - first.At >= wait - TimeSpan.FromSeconds(1),
            $"The platform asked to wait {wait}, and was asked again after {again?.At - first.At}.");
    }
}
