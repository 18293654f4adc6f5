namespace SocialCrm.Conventions.Tests;

/// <summary>Fails with every violation on a line of its own, so that one run tells all there is to mend.</summary>
internal static class Convention
{
    public static void Holds(IEnumerable<string> violations)
    {
        var found = violations.Order(StringComparer.Ordinal).ToArray();

        if (found.Length > 0)
            Assert.Fail($"{found.Length} violation(s):\n  " + string.Join("\n  ", found));
    }

    /// <summary>Shows that a check can fail: the planted violation is found, and nothing else is.</summary>
    public static void Finds(string expected, IEnumerable<string> violations)
    {
        var found = Assert.Single(violations);
        Assert.Contains(expected, found, StringComparison.Ordinal);
    }
}
