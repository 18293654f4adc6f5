namespace SocialCrm.Customers;

/// <summary>Compares the keys that one rule gives two records.</summary>
internal static class SharedKeys
{
    public static List<string> Of(IBlockingRule rule, SourceRecord record)
    {
        var keys = new List<string>(1);
        rule.Collect(record, keys);
        return keys;
    }

    /// <summary>What it says that two records share a key, or have keys and share none.</summary>
    /// <param name="keys">The keys of both.</param>
    /// <param name="odds">How telling that is.</param>
    /// <param name="subject">The name of the comparison, and the noun for the finding.</param>
    public static MatchWeight Compare((List<string> Left, List<string> Right) keys, MatchOdds odds, (string Name, string Noun) subject)
    {
        if (keys.Left.Count == 0 || keys.Right.Count == 0)
            return new MatchWeight(subject.Name, 0, $"{subject.Noun} missing");
        return keys.Left.Exists(keys.Right.Contains)
            ? new MatchWeight(subject.Name, odds.Agree, $"same {subject.Noun}")
            : new MatchWeight(subject.Name, odds.Disagree, $"different {subject.Noun}");
    }
}
