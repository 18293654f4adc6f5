using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Dispatch;

/// <summary>Does nothing but count.</summary>
internal sealed class CountingHandler(int expected) : IInteractionHandler
{
    private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int count;

    public Task All => all.Task;

    public Task HandleAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        if (Interlocked.Add(ref count, interactions.Count) >= expected)
            all.TrySetResult();
        return Task.CompletedTask;
    }
}
