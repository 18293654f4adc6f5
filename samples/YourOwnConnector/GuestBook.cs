using System.Globalization;
using System.Text;
using SocialCrm.Channels;

namespace YourOwnConnector;

/// <summary>Reads a guest book: a text file with an entry a line, <c>time|guest|words</c>. Its cursor is the number of lines read.</summary>
internal sealed class GuestBook(ConnectionId connection, string path) : IChannelPoller
{
    private static readonly ChannelId Channel = new("guest-book");

    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } =
        new(Channel, "Guest book", SiteKind.Store, ChannelCapabilities.Poll | ChannelCapabilities.Backfill);

    public async Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        var lines = await ReadAsync(cancellationToken);
        var interactions = new List<Interaction>();
        var rejected = new List<DeadLetter>();
        for (var line = from.IsStart ? 0 : int.Parse(from.Value["v1:".Length..], CultureInfo.InvariantCulture); line < lines.Length; line++)
        {
            if (Entry(line + 1, lines[line]) is { } entry)
                interactions.Add(entry);
            else
                rejected.Add(new DeadLetter(connection, line + 1, "Not 'time|guest|words' with a zone in the time.", Encoding.UTF8.GetBytes(lines[line])));
        }

        return new ChannelPage(interactions, rejected, new ChannelCursor($"v1:{lines.Length}"), IsLast: true);
    }

    private async Task<string[]> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllLinesAsync(path, cancellationToken);
        }
        catch (IOException fault)
        {
            throw new ChannelException(connection, ChannelFailure.Unavailable, "The guest book cannot be read. Lay it where the host looks for it.", fault);
        }
    }

    private Interaction? Entry(int line, string text) =>
        text.Split('|') is [var time, { Length: > 0 } guest, var words] && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out var at)
            ? new Interaction
            {
                Connection = connection,
                ExternalId = $"line-{line}",
                Author = new Account(Channel, guest),
                Kind = InteractionKind.Review,
                OccurredAt = at,
                Text = words,
            }
            : null;
}
