using System.Collections.Frozen;

namespace SocialCrm.Customers;

/// <summary>Words that stand before or behind a name, found by their outermost letter; the longest come first.</summary>
internal sealed class AffixList
{
    private readonly string[][] byLetter = new string[128][];
    private readonly FrozenSet<string> joined;

    public AffixList(string apart, string joined, Func<string, char> key)
    {
        this.joined = WordSet.Words(joined).ToFrozenSet(StringComparer.Ordinal);
        var all = WordSet.Words(apart).Union(this.joined, StringComparer.Ordinal).ToLookup(key);
        for (var letter = '\0'; letter < byLetter.Length; letter++)
            byLetter[letter] = [.. all[letter].OrderByDescending(affix => affix.Length).ThenBy(affix => affix, StringComparer.Ordinal)];
    }

    /// <summary>The affixes with this outermost letter.</summary>
    public ReadOnlySpan<string> Of(char letter) => letter < byLetter.Length ? byLetter[letter] : [];

    /// <summary>Whether people write an affix of the list without a separator too.</summary>
    public bool IsJoined(string affix) => joined.Contains(affix);
}
