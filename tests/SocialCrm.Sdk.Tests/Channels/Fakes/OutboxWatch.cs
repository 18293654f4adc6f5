using System.Collections.Concurrent;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>What stands in the outbox, and what was said of it.</summary>
internal sealed class OutboxWatch
{
    /// <summary>Runs after a message was looked for by its key; lets a test put in another at the same time.</summary>
    public Func<Task> OnFind { get; set; } = () => Task.CompletedTask;

    /// <summary>What every settlement said, in order.</summary>
    public ConcurrentQueue<OutboxSettlement> Settlements { get; } = new();

    public int Count => All().Count();

    public OutboxEntry Only => Assert.Single(All());

    public IOutboxReader? Reader { get; set; }

    private IEnumerable<OutboxEntry> All() => Reader!.ReadAsync(null, null, CancellationToken.None).ToBlockingEnumerable();
}
