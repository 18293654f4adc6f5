using System.Numerics;

namespace Workbench.Unify;

/// <summary>The keys of one source, to find those that repeat, in eight bytes a slot: a key counts by its hash of 64 bits.</summary>
/// <remarks>The hash begins at a random number, so nobody can write keys that collide; of ten million keys two do in one run of 300,000.</remarks>
internal sealed class KeySet
{
    private const int Smallest = 1_024;
    private const int Largest = 1 << 28;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    // 0 is an empty slot.
    private ulong[] slots = new ulong[Smallest];
    private int count;

    /// <summary>Whether a key is in more than one of these sets.</summary>
    public static bool AnyShared(IReadOnlyList<KeySet> sets)
    {
        var all = new KeySet();
        foreach (var set in sets)
        {
            foreach (var hash in set.slots)
            {
                if (hash != 0 && !all.TryAdd(hash))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Takes a key in; false where it is there.</summary>
    public bool TryAdd(ReadOnlySpan<char> key) => TryAdd(HashOf(key));

    /// <summary>Makes room for so many times the keys that are there: growing little by little would move each of them again and again.</summary>
    public void Expect(double times)
    {
        var size = (long)BitOperations.RoundUpToPowerOf2((ulong)(count * times * 1.6) + 1);
        if (size > slots.Length && size <= Largest)
            Grow((int)size);
    }

    private bool TryAdd(ulong hash)
    {
        var slot = Place(hash);
        if (slots[slot] != 0)
            return false;
        slots[slot] = hash;
        if (++count * 3L > slots.Length * 2L)
            Grow();
        return true;
    }

    private static ulong HashOf(ReadOnlySpan<char> key)
    {
        var hash = Seed;
        foreach (var character in key)
        {
            hash = (hash ^ character) * Factor;
            hash ^= hash >> 29;
        }

        hash ^= (ulong)(uint)string.GetHashCode(key) << 32;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>Where a hash is, or would be.</summary>
    private int Place(ulong hash)
    {
        var slot = (int)(hash * Factor >> 32) & (slots.Length - 1);
        while (slots[slot] != 0 && slots[slot] != hash)
            slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    private void Grow() => Grow(2 * slots.Length);

    private void Grow(int size)
    {
        var old = slots;
        slots = new ulong[size];
        foreach (var hash in old)
        {
            if (hash != 0)
                slots[Place(hash)] = hash;
        }
    }
}
