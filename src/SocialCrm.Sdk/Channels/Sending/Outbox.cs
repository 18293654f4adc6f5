namespace SocialCrm.Channels;

/// <summary>Sends what the company says: durably, once, within each platform's rules.</summary>
/// <remarks>
/// <para>Thread-safe. A message that was put in survives a crash; <see cref="ChannelWorkers"/> send it, retry it and write down what became of it.</para>
/// <para>
/// Nothing is sent twice by itself: where a platform cannot tell repetitions and the answer to an attempt was lost, the message ends as
/// <see cref="OutboxState.Unknown"/>, and somebody looks and says so with <see cref="ResolveAsync"/>.
/// </para>
/// </remarks>
public sealed class Outbox
{
    private readonly IOutboxStore store;
    private readonly IOutboxReader reader;
    private readonly IOutboxResolution resolution;
    private readonly OutboxDoor door;

    internal Outbox(IOutboxStore store, IOutboxReader reader, IOutboxResolution resolution, OutboxDoor door)
    {
        this.store = store;
        this.reader = reader;
        this.resolution = resolution;
        this.door = door;
    }

    /// <summary>Puts a message in, when the platform's rules allow it and, where it has a purpose, the person's consent and the frequency caps do.</summary>
    /// <remarks>The same request again answers where its message stands, whatever the rules have become since.</remarks>
    /// <exception cref="ArgumentException">A key or an address of the request cannot be stored.</exception>
    public async Task<OutboxOutcome> EnqueueAsync(OutboxRequest request, CancellationToken cancellationToken = default)
    {
        RequestShape.ThrowIfInvalid(request);
        if (await reader.FindAsync(request.Connection, request.Key, cancellationToken).ConfigureAwait(false) is { } earlier)
            return RequestShape.Compare(request, earlier);

        var answered = await door.Rules.FindAnsweredAsync(request.Connection, request.ReplyTo, cancellationToken).ConfigureAwait(false);
        var message = RequestShape.Message(request, answered, door.Now);
        if (await door.Rules.FaultAsync(message, answered, cancellationToken).ConfigureAwait(false) is { } refused)
            return refused;

        // Consent and caps are judged in the transaction that stores the message, and nowhere before.
        var added = await store.AddAsync(message with { Terms = door.TermsOf(request, message) }, request.Key, cancellationToken).ConfigureAwait(false);
        if (added is OutboxAddition.Refused { Reason: var reason, Explanation: var explanation })
            return new OutboxOutcome.Refused(reason, explanation);
        var entry = ((OutboxAddition.Stands)added).Entry;
        if (entry.Message.Id != message.Id)
            return RequestShape.Compare(request, entry);
        door.Signal.Set();
        return new OutboxOutcome.Enqueued(entry, IsReplay: false);
    }

    /// <summary>A message and where it stands, or null when there is none of this id.</summary>
    public Task<OutboxEntry?> FindAsync(OutboxMessageId id, CancellationToken cancellationToken = default) => reader.FindAsync(id, cancellationToken);

    /// <summary>Streams messages, oldest first: of one connection or all, in one state or all.</summary>
    public IAsyncEnumerable<OutboxEntry> ReadAsync(ConnectionId? connection = null, OutboxState? state = null, CancellationToken cancellationToken = default) =>
        reader.ReadAsync(connection, state, cancellationToken);

    /// <summary>Takes down what somebody found out about a message that stands at <see cref="OutboxState.Unknown"/>; false when it does not stand there.</summary>
    public async Task<bool> ResolveAsync(OutboxMessageId id, UnknownFinding finding, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var isResolved = await resolution.ResolveAsync(id, finding.Settle(door.Now), cancellationToken).ConfigureAwait(false);
        if (isResolved)
            door.Signal.Set();
        return isResolved;
    }
}
