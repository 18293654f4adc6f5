using System.Globalization;
using SocialCrm.Channels;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>What a connector keeps in memory that has no business there.</summary>
internal sealed class PlazaMemory(PlazaBug bug)
{
    private readonly HashSet<(string, string)> seen = [];
    private readonly List<ChannelCursor> cursors = [];

    /// <summary>The cursor that a place in memory stands for.</summary>
    public ChannelCursor Known(ChannelCursor from)
    {
        if (bug != PlazaBug.CursorInMemory || from.IsStart)
            return from;
        var place = int.Parse(from.Value, CultureInfo.InvariantCulture);
        return place < cursors.Count ? cursors[place] : new ChannelCursor("v2:2030-01-01T00:00:00Z|1");
    }

    public ChannelPage Passed(ChannelPage page)
    {
        if (bug == PlazaBug.RemembersWhatItRead)
            return page with { Interactions = page.Interactions.Where(read => seen.Add((read.ExternalId, read.Version))).ToList() };
        if (bug != PlazaBug.CursorInMemory)
            return page;
        cursors.Add(page.Next);
        return page with { Next = new ChannelCursor((cursors.Count - 1).ToString(CultureInfo.InvariantCulture)) };
    }
}
