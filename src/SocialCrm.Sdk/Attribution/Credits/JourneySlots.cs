using System.Runtime.InteropServices;

namespace SocialCrm.Attribution;

/// <summary>The distinct lines and groups that one journey touches, numbered from 0, so that its shares can be gathered in small arrays for every model.</summary>
/// <remarks>Reused from journey to journey. Not thread-safe.</remarks>
internal sealed class JourneySlots
{
    private readonly CreditKeys keys;
    private readonly SlotIndex lines = new();
    private readonly SlotIndex[] groups;

    public JourneySlots(CreditKeys keys)
    {
        this.keys = keys;
        groups = [.. keys.Groupings.Select(_ => new SlotIndex())];
    }

    /// <summary>The numbers of the lines touched.</summary>
    public ReadOnlySpan<int> Lines => CollectionsMarshal.AsSpan(lines.Numbers);

    /// <summary>The numbers of the groups touched, in one of the coarser reports.</summary>
    public ReadOnlySpan<int> Groups(int grouping) => CollectionsMarshal.AsSpan(groups[grouping].Numbers);

    /// <summary>Takes in a journey; one without touchpoints touches the line of the unattributed.</summary>
    public void Fill(Journey journey)
    {
        lines.Clear();
        var touchpoints = journey.Touchpoints;
        if (touchpoints.Count == 0)
            lines.Add(keys.NumberOf(CreditKey.Unattributed));
        for (var i = 0; i < touchpoints.Count; i++)
            lines.Add(keys.NumberOf(touchpoints[i]));

        for (var grouping = 0; grouping < groups.Length; grouping++)
        {
            groups[grouping].Clear();
            foreach (var line in Lines)
                groups[grouping].Add(keys.Groupings[grouping].GroupOf(line));
        }
    }

    /// <summary>Adds up the touchpoints' shares by line.</summary>
    public void Gather(ReadOnlySpan<long> shares, Span<long> byLine) => lines.Gather(shares, byLine);

    /// <summary>Adds up the lines' shares by group.</summary>
    public void Gather(int grouping, ReadOnlySpan<long> byLine, Span<long> byGroup) => groups[grouping].Gather(byLine, byGroup);
}
