using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>Gives the same channel for the same bytes without making a string for every row.</summary>
internal sealed class ChannelNames
{
    // A file has few channels; more than these are made anew each time.
    private const int MaxKept = 64;

    private readonly List<(byte[] Utf8, ChannelId Channel)> kept = [];

    public ChannelId Of(ReadOnlySpan<byte> utf8)
    {
        foreach (var (name, channel) in kept)
        {
            if (utf8.SequenceEqual(name))
                return channel;
        }

        var made = new ChannelId(Encoding.UTF8.GetString(utf8));
        if (kept.Count < MaxKept)
            kept.Add((utf8.ToArray(), made));
        return made;
    }
}
