namespace SocialCrm.Channels;

/// <summary>A queue of one kind of work, as <see cref="QueueWorker{T}"/> takes it.</summary>
/// <typeparam name="T">A leased piece of work.</typeparam>
internal interface IWorkQueue<T>
{
    /// <summary>What it is called in the log.</summary>
    string Name { get; }

    /// <summary>Is set when work came in.</summary>
    WorkSignal Signal { get; }

    /// <summary>The connections of which work may be taken now.</summary>
    IEnumerable<ConnectionId> Connections { get; }

    ConnectionId ConnectionOf(T lease);

    Task<IReadOnlyList<T>> LeaseAsync(IReadOnlyList<ConnectionId> connections, CancellationToken cancellationToken);

    /// <summary>Does work of one connection. Is told to stop by the token, and has a moment then.</summary>
    Task HandleAsync(IReadOnlyList<T> leases, CancellationToken cancellationToken);
}
