using SocialCrm.Customers;

namespace Workbench.Unify;

/// <summary>Finds the records of one source by their keys, in eight bytes a slot: the keys themselves lie in the batch.</summary>
internal sealed class KeyIndex(RecordBatch batch)
{
    // The upper half is the key's hash, the lower half the record's number and 1; 0 is an empty slot.
    private long[] slots = new long[1_024];
    private int count;

    /// <summary>The record with a key, or -1.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        var slot = Place(key, string.GetHashCode(key));
        return (int)slots[slot] - 1;
    }

    /// <summary>Takes a record in; false where another has its key.</summary>
    public bool TryAdd(ReadOnlySpan<char> key, int record)
    {
        var hash = string.GetHashCode(key);
        var slot = Place(key, hash);
        if (slots[slot] != 0)
            return false;
        slots[slot] = ((long)hash << 32) | (uint)(record + 1);
        if (++count * 3L > slots.Length * 2L)
            Grow();
        return true;
    }

    /// <summary>Where a key is, or would be.</summary>
    private int Place(ReadOnlySpan<char> key, int hash)
    {
        for (var slot = hash & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var entry = slots[slot];
            if (entry == 0 || ((int)(entry >> 32) == hash && key.SequenceEqual(batch.KeyOf((int)entry - 1))))
                return slot;
        }
    }

    private void Grow()
    {
        var old = slots;
        slots = new long[2 * old.Length];
        foreach (var entry in old)
        {
            if (entry == 0)
                continue;
            var slot = (int)(entry >> 32) & (slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = entry;
        }
    }
}
