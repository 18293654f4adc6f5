using SocialCrm.Storage;

namespace SocialCrm.Customers;

/// <summary>Resolves records as they are asked for: those that are asked for while a transaction is under way share the next one, and one commit.</summary>
/// <remarks>Thread-safe. A caller who leaves does not hold up the others; the record is resolved all the same.</remarks>
internal sealed class ResolutionQueue(ICustomerStore store, ResolutionStep step, CustomerTelemetry telemetry)
{
    // More would keep the first ones waiting without being any quicker.
    private const int MostAtOnce = 512;

    private readonly Lock gate = new();
    private readonly Queue<Asked> asked = new();
    private bool isRunning;

    public Task<Resolution> ResolveAsync(SourceRecord record, CancellationToken cancellationToken)
    {
        var question = new Asked(record, new TaskCompletionSource<Resolution>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            asked.Enqueue(question);
            if (!isRunning)
            {
                isRunning = true;
                // Nothing of the first caller's surroundings belongs to those who follow.
                using (ExecutionContext.SuppressFlow())
                    _ = Task.Run(RunAsync, CancellationToken.None);
            }
        }

        return question.Answer.Task.WaitAsync(cancellationToken);
    }

    private async Task RunAsync()
    {
        for (var some = Next(); some.Count > 0; some = Next())
            await AnswerAsync(some).ConfigureAwait(false);
    }

    private List<Asked> Next()
    {
        var some = new List<Asked>();
        lock (gate)
        {
            while (some.Count < MostAtOnce && asked.TryDequeue(out var next))
                some.Add(next);
            isRunning = some.Count > 0;
        }

        return some;
    }

    private async Task AnswerAsync(IReadOnlyList<Asked> some)
    {
        try
        {
            var (answers, outcomes) = await store.DecideAsync(session => step.ResolveAsync(session, [.. some.Select(one => one.Record)]), CancellationToken.None).ConfigureAwait(false);
            for (var i = 0; i < answers.Length; i++)
                some[i].Answer.SetResult(answers[i]);
            foreach (var outcome in outcomes)
                telemetry.Decided(outcome);
        }
        catch (Exception fault) when (fault is not StoreException && some.Count > 1 && !some[0].Answer.Task.IsCompleted)
        {
            // A rule of the host's own may fail on one record; the others are not to blame.
            foreach (var one in some)
                await AnswerAsync([one]).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever went wrong is what each caller is told.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            foreach (var (_, answer) in some)
                answer.TrySetException(fault);
        }
    }

    private readonly record struct Asked(SourceRecord Record, TaskCompletionSource<Resolution> Answer);
}
