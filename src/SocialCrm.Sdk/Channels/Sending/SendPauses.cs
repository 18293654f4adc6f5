using Microsoft.Extensions.Logging;

namespace SocialCrm.Channels;

/// <summary>Leaves what waits for a connection alone for a moment while its platform wants nothing: otherwise every message would be taken up and put back, one after the other. Thread-safe.</summary>
/// <remarks>
/// One refusal may mean one addressee or one place. Only when messages to several are refused in a row the connection waits, until the first of them may be
/// tried, and never long: what refused may have been strangers' servers, which must not keep back what is for others. Each pause is counted for anew.
/// </remarks>
internal sealed class SendPauses(TimeProvider time, ILogger<SendPauses> logger)
{
    private const int Several = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly SteadyTime steady = new(time);
    private readonly Lock gate = new();
    private readonly Dictionary<ConnectionId, Refusals> refusals = [];

    public bool IsPaused(ConnectionId connection) => PausedUntil(connection) is not null;

    /// <summary>Until when nothing is sent; null while there is no pause.</summary>
    public DateTimeOffset? PausedUntil(ConnectionId connection)
    {
        lock (gate)
        {
            return refusals.TryGetValue(connection, out var known) && known.PausedUntil - steady.GetUtcNow() is { Ticks: > 0 } left ? time.GetUtcNow() + left : null;
        }
    }

    /// <summary>An attempt was not asked to wait.</summary>
    public void Clear(ConnectionId connection)
    {
        lock (gate)
            refusals.Remove(connection);
    }

    /// <summary>An attempt was asked to wait.</summary>
    /// <param name="message">What was to be sent.</param>
    /// <param name="until">Until when; null where that is longer than the message may wait.</param>
    public void Refused(OutboundMessage message, DateTimeOffset? until)
    {
        var wait = until - time.GetUtcNow() is { } asked && asked < Longest ? asked : Longest;
        lock (gate)
        {
            if (!refusals.TryGetValue(message.Connection, out var known))
                refusals[message.Connection] = known = new Refusals();
            if (known.Add(message, steady.GetUtcNow() + wait) < Several)
                return;
            known.Pause();
        }

        logger.SendingPauses(message.Connection, Several);
    }

    private sealed class Refusals
    {
        private readonly HashSet<string> addressees = new(StringComparer.Ordinal);
        private DateTimeOffset first = DateTimeOffset.MaxValue;

        public DateTimeOffset PausedUntil { get; private set; }

        /// <summary>Answers how many addressees were refused.</summary>
        public int Add(OutboundMessage message, DateTimeOffset until)
        {
            first = until < first ? until : first;
            addressees.Add(message.Recipient ?? message.ReplyTo ?? $"{message.Id}");
            return addressees.Count;
        }

        public void Pause()
        {
            (PausedUntil, first) = (first, DateTimeOffset.MaxValue);
            addressees.Clear();
        }
    }
}
