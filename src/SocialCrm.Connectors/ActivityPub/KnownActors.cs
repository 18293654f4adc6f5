namespace SocialCrm.Connectors.ActivityPub;

/// <summary>The actors that were asked about lately, with their keys and inboxes; in memory, and so many.</summary>
internal sealed class KnownActors(TimeSpan lifetime)
{
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, RemoteActor> actors = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>By its id.</summary>
    public RemoteActor? Find(string id, DateTimeOffset now)
    {
        lock (gate)
            return actors.TryGetValue(id, out var actor) && now - actor.Learned < lifetime ? actor : null;
    }

    public void Keep(RemoteActor actor)
    {
        lock (gate)
        {
            if (!actors.ContainsKey(actor.Id))
                order.Enqueue(actor.Id);
            actors[actor.Id] = actor;
            if (order.Count > Most)
                actors.Remove(order.Dequeue());
        }
    }
}
