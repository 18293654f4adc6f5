namespace SocialCrm.Customers;

/// <summary>The distinct normalised values of one kind, numbered in order of first appearance.</summary>
/// <remarks>Not thread-safe while values are added; any number of threads may read.</remarks>
internal sealed class ValueTable
{
    // Most tables of a small batch stay empty.
    private static readonly ulong[] Empty = [0];

    private static readonly uint[] LetterBits = [.. Enumerable.Range(0, 128).Select(character => LetterBit((char)character))];

    private static readonly TextArena NoTexts = new();
    private static readonly ChunkedList<Entry> NoEntries = new();

    private TextArena texts = NoTexts;
    private ChunkedList<Entry> entries = NoEntries;

    // The hash above, the value's number from 1 below; 0 where the slot is free.
    private ulong[] slots = Empty;

    public int Count => entries.Count;

    public ReadOnlySpan<char> this[int value] => texts[entries[value].Place];

    /// <summary>32 bits of a text's hash, the same in every run.</summary>
    public static uint Hash(ReadOnlySpan<char> text) => (uint)TextHash.Of(text);

    /// <summary>The number of a value, new or known.</summary>
    public int Intern(ReadOnlySpan<char> text) => Intern(text, Hash(text));

    /// <summary>The number of a value, new or known, whose hash is known.</summary>
    public int Intern(ReadOnlySpan<char> text, uint hash)
    {
        var slot = Slot(text, hash);
        return slots[slot] == 0 ? Add(text, hash, slot) : ValueIn(slots[slot]);
    }

    /// <summary>The number of a value; -1 where it never appeared.</summary>
    public int Find(ReadOnlySpan<char> text) => ValueIn(slots[Slot(text, Hash(text))]);

    /// <summary>The value that is likely to have a hash; 0 where there is none.</summary>
    /// <remarks>Without a branch on what it finds, as is <see cref="PlaceOf"/>, so that the processor asks memory for many at once.</remarks>
    public int Guess(uint hash)
    {
        var slot = slots[(int)hash & (slots.Length - 1)];
        // All ones where the hash is another one.
        var other = (int)(-(long)((uint)(slot >> 32) ^ hash) >> 63);
        return Math.Max(0, ValueIn(slot) & ~other);
    }

    /// <summary>Where a value's text is, for <see cref="Touch"/>.</summary>
    public long PlaceOf(int value) => entries[value].Place;

    /// <summary>Brings a text near the processor.</summary>
    public int Touch(long place) => texts[place] is [var first, ..] ? first : 0;

    /// <summary>32 bits of the value's hash, the same in every run.</summary>
    public uint HashOf(int value) => entries[value].Hash;

    /// <summary>Which letters and digits a value holds, a bit each (digits share six): what differs in more of them than twice n is more than n edits apart.</summary>
    public uint LettersOf(int value) => entries[value].Letters;

    private static int ValueIn(ulong slot) => (int)(uint)slot - 1;

    private static uint Letters(ReadOnlySpan<char> text)
    {
        uint found = 0;
        foreach (var character in text)
            found |= character < LetterBits.Length ? LetterBits[character] : 0;
        return found;
    }

    private static uint LetterBit(char character) =>
        char.IsAsciiLetter(character) ? 1u << ((character | 0x20) - 'a')
        : char.IsAsciiDigit(character) ? 1u << (26 + (character - '0') % 6)
        : 0;

    /// <summary>The slot of a text, or the free one where it belongs.</summary>
    private int Slot(ReadOnlySpan<char> text, uint hash)
    {
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        while (slots[slot] is not 0 and var taken && ((uint)(taken >> 32) != hash || !this[ValueIn(taken)].SequenceEqual(text)))
            slot = (slot + 1) & mask;
        return slot;
    }

    private int Add(ReadOnlySpan<char> text, uint hash, int slot)
    {
        if (slots == Empty)
        {
            (texts, entries) = (new TextArena(), new ChunkedList<Entry>());
            slots = new ulong[8];
            slot = (int)hash & (slots.Length - 1);
        }

        entries.Add(new Entry(texts.Add(text), hash, Letters(text)));
        slots[slot] = (ulong)hash << 32 | (uint)entries.Count;
        // More than five places in eight taken makes searches long.
        if (entries.Count * 8L > slots.Length * 5L)
            Grow();
        return entries.Count - 1;
    }

    private void Grow()
    {
        var old = slots;
        slots = new ulong[old.Length * 2];
        var mask = slots.Length - 1;
        foreach (var taken in old)
        {
            if (taken == 0)
                continue;
            var slot = (int)(taken >> 32) & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = taken;
        }
    }

    private readonly record struct Entry(long Place, uint Hash, uint Letters);
}
