using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>Reads interactions from a file, a page at a time, and keeps it open between pages.</summary>
internal sealed class FileConnector : IChannelPoller, IDisposable
{
    private readonly FileImportOptions options;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim gate = new(1, 1);
    private FileReading? reading;

    public FileConnector(string name, FileImportOptions options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        Connection = new ConnectionId(options.ConnectionId ?? "file:" + name);
        var channel = options.Map!.ConstantOf(ImportField.Channel) is { } constant ? new ChannelId(constant) : new ChannelId("file");
        Descriptor = new ChannelDescriptor(channel, "File import", options.SiteKind, ChannelCapabilities.Poll | ChannelCapabilities.Backfill | ChannelCapabilities.Edits);
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public async Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        var goesOn = false;
        try
        {
            if (reading is null || reading.Place != from)
                await OpenAsync(from, cancellationToken).ConfigureAwait(false);
            var page = await reading!.ReadPageAsync(cancellationToken).ConfigureAwait(false);
            goesOn = !page.IsLast;
            return page;
        }
        catch (ImportFileException fault)
        {
            throw new ChannelException(Connection, fault.Failure, fault.Message, fault);
        }
        finally
        {
            if (!goesOn)
                Close();
            gate.Release();
        }
    }

    public void Dispose()
    {
        Close();
        gate.Dispose();
    }

    private async Task OpenAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        Close();
        var rows = new InteractionRows(Connection, options, clock);
        reading = await FileReading.OpenAsync(options, rows, from, cancellationToken).ConfigureAwait(false);
    }

    private void Close()
    {
        reading?.Dispose();
        reading = null;
    }
}
