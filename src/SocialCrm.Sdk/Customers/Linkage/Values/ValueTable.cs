namespace SocialCrm.Customers;

/// <summary>The distinct normalised values of one kind, numbered in order of first appearance.</summary>
/// <remarks>Not thread-safe while values are added; any number of threads may read.</remarks>
internal sealed class ValueTable
{
    private readonly TextArena texts = new();
    private uint[] hashes = new uint[16];
    private uint[] letters = new uint[16];
    private int[] slots = NewSlots(32);

    public int Count => texts.Count;

    public ReadOnlySpan<char> this[int value] => texts[value];

    /// <summary>The number of a value, new or known.</summary>
    public int Intern(ReadOnlySpan<char> text)
    {
        var hash = (uint)TextHash.Of(text);
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var value = slots[slot];
            if (value < 0)
                return Add(text, hash, slot);
            if (hashes[value] == hash && texts[value].SequenceEqual(text))
                return value;
        }
    }

    /// <summary>The number of a value; -1 where it never appeared.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var hash = (uint)TextHash.Of(text);
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; slots[slot] is >= 0 and var value; slot = (slot + 1) & mask)
        {
            if (hashes[value] == hash && texts[value].SequenceEqual(text))
                return value;
        }

        return -1;
    }

    /// <summary>32 bits of the value's hash, the same in every run.</summary>
    public uint HashOf(int value) => hashes[value];

    /// <summary>Which letters and digits a value holds, a bit each (digits share six): what differs in more of them than twice n is more than n edits apart.</summary>
    public uint LettersOf(int value) => letters[value];

    private static uint Letters(ReadOnlySpan<char> text)
    {
        uint found = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiLetter(character))
                found |= 1u << ((character | 0x20) - 'a');
            else if (char.IsAsciiDigit(character))
                found |= 1u << (26 + (character - '0') % 6);
        }

        return found;
    }

    private int Add(ReadOnlySpan<char> text, uint hash, int slot)
    {
        var value = texts.Add(text);
        if (value == hashes.Length)
        {
            Array.Resize(ref hashes, value + (value >> 1) + 16);
            Array.Resize(ref letters, hashes.Length);
        }

        hashes[value] = hash;
        letters[value] = Letters(text);
        slots[slot] = value;
        // More than five places in eight taken makes searches long.
        if (texts.Count * 8L > slots.Length * 5L)
            Grow();
        return value;
    }

    private void Grow()
    {
        slots = NewSlots(slots.Length * 2);
        var mask = slots.Length - 1;
        for (var value = 0; value < texts.Count; value++)
        {
            var slot = (int)hashes[value] & mask;
            while (slots[slot] >= 0)
                slot = (slot + 1) & mask;
            slots[slot] = value;
        }
    }

    private static int[] NewSlots(int size)
    {
        var made = GC.AllocateUninitializedArray<int>(size);
        Array.Fill(made, -1);
        return made;
    }
}
