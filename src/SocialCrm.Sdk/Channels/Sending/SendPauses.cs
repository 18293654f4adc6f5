using System.Collections.Concurrent;

namespace SocialCrm.Channels;

/// <summary>Leaves what waits for a connection alone while its platform wants nothing: otherwise every message would be taken up and put back, each time that one of them may go.</summary>
/// <remarks>One refusal may mean one addressee or one place. Only when several in a row are refused the connection waits, until the first of them may be tried.</remarks>
internal sealed class SendPauses(TimeProvider time)
{
    private const int InARow = 3;

    private readonly ConcurrentDictionary<ConnectionId, Refusals> refusals = new();

    public bool IsPaused(ConnectionId connection) => refusals.TryGetValue(connection, out var known) && known.Count >= InARow && known.Until > time.GetUtcNow();

    /// <summary>Takes note of an attempt: until when it was asked to wait, or null where it was not.</summary>
    public void Note(ConnectionId connection, DateTimeOffset? until)
    {
        if (until is not { } asked)
            refusals.TryRemove(connection, out _);
        else
            refusals.AddOrUpdate(connection, _ => new Refusals(1, asked), (_, known) => known.Add(asked, time.GetUtcNow()));
    }

    private sealed record Refusals(int Count, DateTimeOffset Until)
    {
        public Refusals Add(DateTimeOffset asked, DateTimeOffset now) => new(Count + 1, Until > now && Until < asked ? Until : asked);
    }
}
