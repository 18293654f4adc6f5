using System.Runtime.InteropServices;

namespace SocialCrm.Attribution;

/// <summary>Numbers the lines of a report, and for each the group it belongs to in the coarser reports by channel and by campaign.</summary>
/// <remarks>The numbers depend on the order in which keys are met; nothing that leaves the room does.</remarks>
internal sealed class CreditKeys
{
    private readonly Dictionary<CreditKey, int> lines = [];

    /// <summary>The lines by channel and campaign, in order of number.</summary>
    public List<CreditKey> Lines { get; } = [];

    /// <summary>The coarser reports.</summary>
    public IReadOnlyList<CreditGrouping> Groupings { get; } =
        [new CreditGrouping(key => key.OfChannel()), new CreditGrouping(key => key.OfCampaign())];

    public int NumberOf(CreditKey key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(lines, key, out var known);
        if (known)
            return number;

        number = Lines.Count;
        Lines.Add(key);
        foreach (var grouping in Groupings)
            grouping.Append(key);
        return number;
    }

    public int NumberOf(Touchpoint touchpoint)
    {
        var key = new CreditKey(touchpoint.Channel, touchpoint.Campaign);
        if (lines.TryGetValue(key, out var number))
            return number;
        return touchpoint.Channel == default
            ? throw new SocialCrmException($"The journey source returned a touchpoint of '{touchpoint.Source}' without a channel. Every touchpoint needs one.")
            : NumberOf(key);
    }
}
