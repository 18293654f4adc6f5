using System.Text.Json;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Gathers what a page of notifications holds.</summary>
internal sealed class BlueskyPage(BlueskyInteractions interactions, WatchedPosts watched)
{
    private readonly List<Interaction> read = [];
    private readonly List<DeadLetter> rejected = [];
    private readonly List<(string Uri, string Cid)> posts = [];
    private int position;

    public IReadOnlyList<Interaction> Interactions => read;

    public IReadOnlyList<DeadLetter> Rejected => rejected;

    public bool IsEmpty => position == 0;

    /// <summary>The times by which the network lists, which are not those of the interactions.</summary>
    public DateTimeOffset? Newest { get; private set; }

    public DateTimeOffset? Oldest { get; private set; }

    public void Add(JsonElement item, string own)
    {
        position++;
        try
        {
            var at = BlueskyInteractions.Instant(item, "indexedAt");
            Newest = Newest > at ? Newest : at;
            Oldest = Oldest < at ? Oldest : at;
            if (interactions.Read(item, own) is { } interaction)
                Add(interaction);
        }
        catch (FormatException fault)
        {
            rejected.Add(interactions.Reject(position, fault.Message, item));
        }
    }

    /// <summary>Has the posts watched from now on. On the first page of a walk the newest come in front; what follows is older than all of them.</summary>
    public void Watch(bool isFirst)
    {
        if (isFirst)
            posts.Reverse();
        foreach (var (uri, cid) in posts)
            watched.Put(uri, cid, isFirst);
    }

    private void Add(Interaction interaction)
    {
        if (interaction.Text is not null || interaction.Kind is InteractionKind.Mention or InteractionKind.Reply)
            posts.Add((interaction.ExternalId, interaction.Version));
        read.Add(watched.HasChanged(interaction.ExternalId, interaction.Version) ? interaction with { Kind = InteractionKind.Edit } : interaction);
    }
}
