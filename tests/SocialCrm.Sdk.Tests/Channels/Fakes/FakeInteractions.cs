using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Interactions, dead letters and cursors in memory.</summary>
internal sealed class FakeInteractions(FakeEnvelopes envelopes, FakeDispatches dispatches) : IInteractionStore, IDeadLetterStore, IConversationReader
{
    private readonly Lock gate = new();
    private readonly Dictionary<(ConnectionId, string, string), Interaction> stored = [];
    private readonly Dictionary<ConnectionId, ChannelCursor> cursors = [];
    private readonly List<DeadLetter> letters = [];
    private readonly List<MessageReceipt> receipts = [];

    /// <summary>Runs before a batch is stored; may throw.</summary>
    public Action<IntakeBatch> OnAppend { get; set; } = _ => { };

    /// <summary>Runs before a conversation is looked up; may throw.</summary>
    public Action OnFind { get; set; } = () => { };

    public IReadOnlyList<Interaction> All
    {
        get
        {
            lock (gate)
                return [.. stored.Values];
        }
    }

    public IReadOnlyList<DeadLetter> Letters
    {
        get
        {
            lock (gate)
                return [.. letters];
        }
    }

    public IReadOnlyList<MessageReceipt> Receipts
    {
        get
        {
            lock (gate)
                return [.. receipts];
        }
    }

    public Task<IntakeOutcome> AppendAsync(IntakeBatch batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        OnAppend(batch);
        lock (gate)
        {
            if (batch.Progress is { } progress && cursors.GetValueOrDefault(batch.Connection) != progress.From)
                return Task.FromResult(IntakeOutcome.Stale);
            if (batch.Settles is { } lease && !envelopes.Settle(lease))
                return Task.FromResult(IntakeOutcome.Stale);

            var added = batch.Interactions.Select(row => row.Interaction)
                .Where(interaction => stored.TryAdd((interaction.Connection, interaction.ExternalId, interaction.Version), interaction)).ToList();
            letters.AddRange(batch.Rejected);
            receipts.AddRange(batch.Receipts);
            if (batch.Progress is { } step)
                cursors[batch.Connection] = step.To;
            if (batch.IsDispatched)
                dispatches.Add(added);
            return Task.FromResult(new IntakeOutcome(added.Count, batch.Interactions.Count - added.Count, 0, IsStale: false));
        }
    }

    public Task<ChannelCursor> ReadCursorAsync(ConnectionId connection, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(cursors.GetValueOrDefault(connection));
    }

    public IAsyncEnumerable<Interaction> ReadAsync(ConnectionId? connection, CancellationToken cancellationToken) =>
        All.Where(interaction => connection is null || interaction.Connection == connection).ToAsyncEnumerable();

    IAsyncEnumerable<DeadLetter> IDeadLetterStore.ReadAsync(ConnectionId connection, CancellationToken cancellationToken) =>
        Letters.Where(letter => letter.Connection == connection).ToAsyncEnumerable();

    public Task<int> ClearAsync(ConnectionId connection, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(letters.RemoveAll(letter => letter.Connection == connection));
    }

    public Task<Interaction?> FindAsync(ConnectionId connection, string externalId, CancellationToken cancellationToken)
    {
        OnFind();
        return Task.FromResult(All.LastOrDefault(interaction => interaction.Connection == connection && interaction.ExternalId == externalId));
    }

    public Task<DateTimeOffset?> FindLastAsync(ConnectionId connection, Account author, CancellationToken cancellationToken)
    {
        var theirs = All.Where(interaction => interaction.Connection == connection && interaction.Author.Key == author.Key).ToList();
        return Task.FromResult<DateTimeOffset?>(theirs.Count == 0 ? null : theirs.Max(interaction => interaction.OccurredAt));
    }
}
