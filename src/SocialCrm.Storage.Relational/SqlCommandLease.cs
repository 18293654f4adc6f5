using System.Data.Common;

namespace SocialCrm.Storage;

/// <summary>A command for one use: given back to be kept prepared, or disposed where nothing takes it back.</summary>
internal readonly struct SqlCommandLease(DbCommand command, Action? giveBack) : IAsyncDisposable
{
    public DbCommand Command => command;

    public ValueTask DisposeAsync()
    {
        if (giveBack is null)
            return command.DisposeAsync();
        giveBack();
        return ValueTask.CompletedTask;
    }
}
