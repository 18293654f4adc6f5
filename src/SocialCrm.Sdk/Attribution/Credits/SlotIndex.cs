using System.Runtime.InteropServices;

namespace SocialCrm.Attribution;

/// <summary>Renumbers a sequence of numbers by first appearance: 7, 3, 7 becomes 0, 1, 0.</summary>
internal sealed class SlotIndex
{
    private readonly List<int> slots = [];
    private int[] slotOf = [];

    /// <summary>The distinct numbers, in order of slot.</summary>
    public List<int> Numbers { get; } = [];

    public void Clear()
    {
        // Only what was used is reset: a journey touches a few lines out of perhaps thousands.
        foreach (var number in Numbers)
            slotOf[number] = 0;
        Numbers.Clear();
        slots.Clear();
    }

    public void Add(int number)
    {
        if (number >= slotOf.Length)
            Array.Resize(ref slotOf, Math.Max(number + 1, 2 * slotOf.Length));

        // Stored one too high, so that 0 means not met yet.
        ref var slot = ref slotOf[number];
        if (slot == 0)
        {
            Numbers.Add(number);
            slot = Numbers.Count;
        }

        slots.Add(slot - 1);
    }

    /// <summary>Sums what belongs to each slot.</summary>
    public void Gather(ReadOnlySpan<long> values, Span<long> sums)
    {
        sums.Clear();
        var at = CollectionsMarshal.AsSpan(slots);
        for (var i = 0; i < values.Length; i++)
            sums[at[i]] += values[i];
    }
}
