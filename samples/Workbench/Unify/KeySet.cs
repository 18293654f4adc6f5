using System.Numerics;

namespace Workbench.Unify;

/// <summary>The keys of all sources, to find those that repeat in one of them: a key counts by its hash of 64 bits.</summary>
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

    // The source of each key; null once some key is of two, from when on a hash is that of key and source.
    private ushort[]? sources = new ushort[Smallest];

    /// <summary>Whether a key is in more than one source.</summary>
    public bool AnyShared => sources is null;

    /// <summary>Takes a key of a source in; false where that source has it.</summary>
    public bool TryAdd(int source, ReadOnlySpan<char> key)
    {
        var hash = HashOf(key);
        if (sources is not null && Place(hash) is var place && slots[place] == hash)
        {
            if (sources[place] == source)
                return false;
            TellSourcesApart();
        }

        return TryAdd(sources is null ? Joined(hash, source) : hash, source);
    }

    /// <summary>Makes room for so many times the keys that are there: growing little by little would move each of them again and again.</summary>
    public void Expect(double times)
    {
        var size = (long)BitOperations.RoundUpToPowerOf2((ulong)(count * times * 1.6) + 1);
        if (size > slots.Length && size <= Largest)
            Move((int)size);
    }

    /// <summary>Lets go of the keys, once no further ones come; what was found stays known.</summary>
    public void Close()
    {
        slots = [];
        sources = sources is null ? null : [];
    }

    private bool TryAdd(ulong hash, int source)
    {
        var place = Place(hash);
        if (slots[place] != 0)
            return false;
        slots[place] = hash;
        if (sources is not null)
            sources[place] = (ushort)source;
        if (++count * 3L > slots.Length * 2L)
            Move(2 * slots.Length);
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

    private static ulong Joined(ulong hash, int source)
    {
        hash = (hash ^ (ulong)(source + 1)) * Factor;
        hash ^= hash >> 32;
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

    private void TellSourcesApart()
    {
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot] != 0)
                slots[slot] = Joined(slots[slot], sources![slot]);
        }

        sources = null;
        Move(slots.Length);
    }

    private void Move(int size)
    {
        var (old, oldSources) = (slots, sources);
        slots = new ulong[size];
        sources = oldSources is null ? null : new ushort[size];
        for (var slot = 0; slot < old.Length; slot++)
        {
            if (old[slot] == 0)
                continue;
            var place = Place(old[slot]);
            slots[place] = old[slot];
            if (sources is not null)
                sources[place] = oldSources![slot];
        }
    }
}
