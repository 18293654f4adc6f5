using Xunit;

namespace SocialCrm.Testing;

/// <summary>Starts writing processes on a store, and leaves none behind.</summary>
internal sealed class WriterPool(StoreHarness harness) : IAsyncDisposable
{
    private readonly List<WriterProcess> started = [];

    public WriterProcess Start(WriterOrder order)
    {
        var start = harness.StartWriter();
        Skip.If(start is null, "The harness cannot start a process that writes.");
        var writer = new WriterProcess(start, order);
        started.Add(writer);
        return writer;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in started)
            await writer.DisposeAsync();
    }
}
