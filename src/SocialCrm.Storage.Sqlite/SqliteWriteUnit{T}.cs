namespace SocialCrm.Storage;

/// <summary>A decision that answers a <typeparamref name="T"/>.</summary>
internal sealed class SqliteWriteUnit<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken) : SqliteWriteUnit
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Answer => answer.Task;

    public override bool IsCancelled => cancellationToken.IsCancellationRequested && answer.TrySetCanceled(cancellationToken);

    public override async Task RunAsync(SqliteSession session) => result = await decide(session).ConfigureAwait(false);

    public override void Complete() => answer.TrySetResult(result);

    public override void Fail(Exception exception) => answer.TrySetException(exception);
}
