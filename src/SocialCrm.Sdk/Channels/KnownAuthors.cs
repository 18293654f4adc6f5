namespace SocialCrm.Channels;

/// <summary>Remembers which authors are surely stored, so that somebody who writes often is not put again with every page.</summary>
/// <remarks>
/// An author enters only after the store has confirmed the batch. Erasure needs no word to this memory: the store leaves out an erased person's
/// interactions by itself. Bounded: some 20 MB at its fullest, then it starts anew. Thread-safe.
/// </remarks>
internal sealed class KnownAuthors
{
    private const int Most = 400_000;

    private readonly Dictionary<(string Channel, ulong Key), ulong> known = [];
    private readonly Lock gate = new();

    public bool IsKnown(Account author)
    {
        lock (gate)
            return known.TryGetValue(Key(author), out var face) && face == Face(author);
    }

    public void Remember(IEnumerable<Account> authors)
    {
        lock (gate)
        {
            if (known.Count > Most)
                known.Clear();
            foreach (var author in authors)
                known[Key(author)] = Face(author);
        }
    }

    // 64 bits of .NET's randomly seeded hash: nobody outside can aim at a collision, and chance needs billions of authors.
    private static (string Channel, ulong Key) Key(Account author) => (author.Channel.Value, Wide(author.Key, "key"));

    private static ulong Face(Account author) => Wide(author.Handle ?? author.Key, author.DisplayName ?? "");

    private static ulong Wide(string left, string right) =>
        ((ulong)(uint)HashCode.Combine(left, right) << 32) | (uint)HashCode.Combine(right, 1, left);
}
