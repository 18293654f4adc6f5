using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>A page while it is being read.</summary>
internal sealed class FilePage(int size)
{
    private readonly List<Interaction> interactions = new(size);
    private readonly List<long> lines = new(size);
    private readonly List<DeadLetter> rejected = [];

    public int Rows => interactions.Count + rejected.Count;

    public void Add(Interaction interaction, long line)
    {
        interactions.Add(interaction);
        lines.Add(line);
    }

    public void Add(DeadLetter letter) => rejected.Add(letter);

    public ChannelPage Ending(ChannelCursor next, bool isLast) => new(interactions, rejected, next, isLast) { Positions = lines };
}
