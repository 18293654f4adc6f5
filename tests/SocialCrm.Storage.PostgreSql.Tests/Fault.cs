namespace SocialCrm.Storage.PostgreSql.Tests;

/// <summary>A fault that is taken away when it is disposed.</summary>
internal sealed class Fault(Func<Task> repair) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await repair();
}
