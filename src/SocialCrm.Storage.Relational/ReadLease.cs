namespace SocialCrm.Storage;

/// <summary>A reading session, given back when disposed.</summary>
internal sealed class ReadLease(RelationalSession session, Func<ValueTask> giveBack) : IAsyncDisposable
{
    public RelationalSession Session => session;

    public ValueTask DisposeAsync() => giveBack();
}
