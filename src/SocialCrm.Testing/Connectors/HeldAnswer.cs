namespace SocialCrm.Testing;

/// <summary>An answer that stays on the way until it is let go.</summary>
internal sealed class HeldAnswer
{
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the platform has taken the request.</summary>
    public bool HasArrived => arrived.Task.IsCompleted;

    public void Release() => released.TrySetResult();

    public Task HoldAsync(CancellationToken cancellationToken)
    {
        arrived.TrySetResult();
        return released.Task.WaitAsync(cancellationToken);
    }
}
