namespace SocialCrm.Channels;

/// <summary>Where everything people say arrives: durably, once, from any channel.</summary>
/// <remarks>
/// <para>Thread-safe; several connections are received side by side. What a call has counted as stored survives a power cut.</para>
/// <para>Receiving resumes where it stopped: a page and the cursor behind it are stored in one transaction.</para>
/// </remarks>
public sealed class Inbox
{
    private readonly IInteractionStore store;
    private readonly IDeadLetterStore deadLetters;
    private readonly DeliveryReplay deliveries;
    private readonly Dictionary<ConnectionId, IChannelConnector> connectors;
    private readonly Dictionary<ConnectionId, SemaphoreSlim> gates;
    private readonly Intake intake;

    internal Inbox(InboxStores stores, IEnumerable<IChannelConnector> connectors, Intake intake)
    {
        store = stores.Interactions;
        deadLetters = stores.DeadLetters;
        deliveries = stores.Deliveries;
        this.intake = intake;
        this.connectors = [];
        foreach (var connector in connectors)
        {
            if (!this.connectors.TryAdd(connector.Connection, connector))
                throw new SocialCrmException($"Two connectors are called '{connector.Connection}'. Give each connection its own name: interactions are stored under it.");
        }

        gates = this.connectors.Keys.ToDictionary(connection => connection, _ => new SemaphoreSlim(1, 1));
    }

    /// <summary>The connections that were added, with what each can do.</summary>
    public IReadOnlyDictionary<ConnectionId, ChannelDescriptor> Connections =>
        connectors.ToDictionary(connector => connector.Key, connector => connector.Value.Descriptor);

    /// <summary>Receives what is new on a connection, from where the last call stopped to the channel's end.</summary>
    /// <remarks>Calls for one connection take turns: the second begins where the first has ended.</remarks>
    /// <param name="connection">A connection that can be polled.</param>
    /// <param name="progress">Is told the counts so far after every stored page.</param>
    /// <param name="cancellationToken">Stops after the page that is being stored; nothing that was stored is lost.</param>
    /// <exception cref="ArgumentException">There is no such connection, or it cannot be polled.</exception>
    /// <exception cref="ChannelException">The channel cannot be read further; what was stored before stays, and the next call resumes there.</exception>
    public async Task<InboxReport> ReceiveAsync(
        ConnectionId connection, IProgress<InboxReport>? progress = null, CancellationToken cancellationToken = default)
    {
        if (!connectors.TryGetValue(connection, out var connector) || connector is not IChannelPoller poller)
            throw new ArgumentException($"There is no connection '{connection}' that can be polled. Add its connector inside AddSocialCrm.", nameof(connection));

        await gates[connection].WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReceiveAsync(poller, progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gates[connection].Release();
        }
    }

    /// <summary>Stores interactions that the host received on its own.</summary>
    /// <param name="interactions">All of one connection; it need not be one of <see cref="Connections"/>.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is stored then.</param>
    /// <exception cref="ArgumentException">An interaction breaks the limits that <see cref="Interaction"/> states, or they are of several connections.</exception>
    public Task<IntakeOutcome> AppendAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        return intake.StoreAsync(interactions, cancellationToken);
    }

    /// <summary>Streams a connection's interactions, or all, ordered by connection, external id and version, each by its UTF-8 bytes.</summary>
    public IAsyncEnumerable<Interaction> ReadAsync(ConnectionId? connection = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(connection, cancellationToken);

    /// <summary>Streams what a connection brought that could not be read, with its place, reason and bytes.</summary>
    public IAsyncEnumerable<DeadLetter> ReadRejectedAsync(ConnectionId connection, CancellationToken cancellationToken = default) =>
        deadLetters.ReadAsync(connection, cancellationToken);

    /// <summary>
    /// Has the deliveries of a connection read again that were given up, or in which something could not be read: after the connector was
    /// updated. Answers how many there are; the workers read them.
    /// </summary>
    public Task<int> ReplayAsync(ConnectionId connection, CancellationToken cancellationToken = default) =>
        deliveries.RunAsync(connection, cancellationToken);

    /// <summary>Forgets what a connection brought that could not be read; answers how much there was.</summary>
    public Task<int> ClearRejectedAsync(ConnectionId connection, CancellationToken cancellationToken = default) =>
        deadLetters.ClearAsync(connection, cancellationToken);

    /// <summary>Where a connection's reading stands: at the start, when nothing was read or when the channel begins anew.</summary>
    public Task<ChannelCursor> ReadCursorAsync(ConnectionId connection, CancellationToken cancellationToken = default) =>
        store.ReadCursorAsync(connection, cancellationToken);

    private async Task<InboxReport> ReceiveAsync(IChannelPoller poller, IProgress<InboxReport>? progress, CancellationToken cancellationToken)
    {
        var report = InboxReport.Nothing;
        var cursor = await store.ReadCursorAsync(poller.Connection, cancellationToken).ConfigureAwait(false);
        var next = PollAsync(poller, cursor, cancellationToken);
        while (true)
        {
            var (page, batch) = await next.ConfigureAwait(false);

            // Read and prepare the next page while this one is being written; the stored cursor still moves only with what is stored.
            var isEnd = page.IsLast || page.Next == cursor;
            next = isEnd ? next : PollAsync(poller, page.Next, cancellationToken);
            try
            {
                report = report.Plus(batch, await StoreAsync(batch, cancellationToken).ConfigureAwait(false));
                progress?.Report(report);
            }
            catch
            {
                await AbandonAsync(next).ConfigureAwait(false);
                throw;
            }

            if (page.IsLast)
                return report;
            if (isEnd)
                throw new ChannelException(poller.Connection, ChannelFailure.Malformed, $"A page of '{poller.Connection}' leads back to itself. Let the connector move the cursor, or say that the page is the last.");
            cursor = page.Next;
        }
    }

    private async Task<IntakeOutcome> StoreAsync(IntakeBatch batch, CancellationToken cancellationToken)
    {
        var outcome = await intake.StoreAsync(batch, cancellationToken).ConfigureAwait(false);
        return outcome.IsStale
            ? throw new ChannelException(batch.Connection, ChannelFailure.Unavailable, $"Another process is receiving '{batch.Connection}' too. Let one of them finish, then try again.")
            : outcome;
    }

    private Task<(ChannelPage Page, IntakeBatch Batch)> PollAsync(IChannelPoller poller, ChannelCursor cursor, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                var page = await poller.PollAsync(cursor, cancellationToken).ConfigureAwait(false);
                return (page, intake.Prepare(poller.Connection, page, new IntakeProgress(cursor, page.Next)));
            },
            cancellationToken);

    /// <summary>A page read ahead must have ended before the caller hears of the failure, or it would run on unseen.</summary>
    private static async Task AbandonAsync(Task ahead) =>
        await ahead.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
