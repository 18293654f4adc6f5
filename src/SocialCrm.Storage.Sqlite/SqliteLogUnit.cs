namespace SocialCrm.Storage;

/// <summary>An order to empty the log; it writes nothing itself.</summary>
/// <param name="pause">How long to wait before the next try, when this one finds a reader in the way.</param>
internal sealed class SqliteLogUnit(TimeSpan pause) : SqliteWriteUnit
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TimeSpan Pause => pause;

    /// <summary>Ends when it was tried, whatever came of it.</summary>
    public Task Done => done.Task;

    public override bool IsCancelled => false;

    public override Task RunAsync(SqliteSession session) => Task.CompletedTask;

    /// <summary>The commit is not what is waited for.</summary>
    public override void Complete()
    {
    }

    public void Tried() => done.TrySetResult();

    public override void Fail(Exception exception) => done.TrySetResult();
}
