using Microsoft.Extensions.DependencyInjection;

namespace SocialCrm.Testing;

/// <summary>The process that the suites start, watch and kill.</summary>
public static class StoreWriter
{
    internal const string Ready = "ready";

    /// <summary>Does what the arguments say on the store that <paramref name="useStore"/> composes; answers the exit code.</summary>
    /// <remarks>
    /// Call it from <c>Main</c> of the test assembly when <see cref="StoreHarness.StartWriter"/> started it, and write nothing else to the
    /// standard output: a line there acknowledges a step, and is written after the store's call has returned.
    /// </remarks>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, Action<SocialCrmBuilder> useStore, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(useStore);

        var order = WriterOrder.Parse(args);
        await using var store = new ServiceCollection().AddSocialCrm(useStore).BuildServiceProvider();
        var script = new WriterScript(store, order.Worker);
        await script.PrepareAsync(cancellationToken);
        await AcknowledgeAsync(Ready, cancellationToken);
        for (var step = order.From; step < order.To; step++)
            await AcknowledgeAsync(new Acknowledgement(step, await script.StepAsync(step, cancellationToken)).ToString(), cancellationToken);
        return 0;
    }

    private static async Task AcknowledgeAsync(string line, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync(line.AsMemory(), cancellationToken);
        await Console.Out.FlushAsync(cancellationToken);
    }
}
