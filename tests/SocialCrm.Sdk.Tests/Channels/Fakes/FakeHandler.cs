using System.Collections.Concurrent;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Is told of interactions; a test says what it does then.</summary>
internal sealed class FakeHandler : IInteractionHandler
{
    /// <summary>What was handled without a fault, in order.</summary>
    public ConcurrentQueue<Interaction> Handled { get; } = new();

    /// <summary>Ids of every call, also of those that failed.</summary>
    public ConcurrentQueue<string[]> Calls { get; } = new();

    public Func<IReadOnlyList<Interaction>, CancellationToken, Task> OnHandle { get; set; } = (_, _) => Task.CompletedTask;

    public async Task HandleAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        Calls.Enqueue([.. interactions.Select(interaction => interaction.ExternalId)]);
        await OnHandle(interactions, cancellationToken);
        foreach (var interaction in interactions)
            Handled.Enqueue(interaction);
    }
}
