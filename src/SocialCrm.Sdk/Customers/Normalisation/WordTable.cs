namespace SocialCrm.Customers;

/// <summary>Finds what is known of a word, given its characters: a hash table that is filled once and never changes.</summary>
/// <remarks>
/// Open addressing, at most half full, over a multiplicative hash: the words are this library's own, so nobody can choose them to collide. Nothing is allocated, and nothing
/// is boxed by code that is not optimised yet, which the alternate lookups of the frozen collections do. Case is told apart unless the table ignores it; then only that of ASCII.
/// </remarks>
internal sealed class WordTable<TValue>
{
    private readonly (string? Word, uint Hash, TValue Value)[] slots;
    private readonly StringComparison comparison;
    private readonly int longest;
    private readonly int mask;

    public WordTable(IEnumerable<KeyValuePair<string, TValue>> entries, bool ignoreCase = false)
    {
        comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var all = entries.ToArray();
        slots = new (string?, uint, TValue)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * all.Length + 1))];
        mask = slots.Length - 1;
        foreach (var (word, value) in all)
        {
            var hash = Hash(word);
            var at = (int)hash & mask;
            while (slots[at].Word is { } other && !string.Equals(other, word, comparison))
                at = (at + 1) & mask;
            if (slots[at].Word is null)
                slots[at] = (word, hash, value);
            longest = Math.Max(longest, word.Length);
        }
    }

    /// <summary>Whether a word is in the table.</summary>
    public bool Contains(ReadOnlySpan<char> word) => TryGetValue(word, out _);

    /// <summary>What the table has for a word; of several entries for one word, the first.</summary>
    public bool TryGetValue(ReadOnlySpan<char> word, out TValue value)
    {
        value = default!;
        if (word.Length > longest)
            return false;
        var hash = Hash(word);
        for (var at = (int)hash & mask; slots[at].Word is { } other; at = (at + 1) & mask)
        {
            if (slots[at].Hash != hash || !word.Equals(other, comparison))
                continue;
            value = slots[at].Value;
            return true;
        }

        return false;
    }

    // Letters count as small ones, whether the table ignores case or not.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var character in word)
            hash = (hash ^ (character | (char.IsAsciiLetterUpper(character) ? 0x20u : 0))) * 0x9e3779b1;
        return hash ^ hash >> 15;
    }
}
