using System.Threading.Channels;
using QuickStart.Steps;

namespace QuickStart.Run;

/// <summary>Finds out who the authors of one page are while the next one is read.</summary>
internal sealed class UnificationBeside
{
    private readonly Channel<bool> pages = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Task running;

    public UnificationBeside(UnifiedIntake intake, CancellationToken cancellationToken) => running = Task.Run(
        async () =>
        {
            await foreach (var _ in pages.Reader.ReadAllAsync(cancellationToken))
                await intake.UnifyAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>A page was stored.</summary>
    public void Tell() => pages.Writer.TryWrite(true);

    /// <summary>Waits until all pages are decided on.</summary>
    public Task EndAsync()
    {
        pages.Writer.TryComplete();
        return running;
    }
}
