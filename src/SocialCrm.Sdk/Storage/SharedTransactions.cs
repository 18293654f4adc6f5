namespace SocialCrm.Storage;

/// <summary>Gathers what is asked for while a transaction is under way and decides it in the next, so that many callers share one commit.</summary>
/// <remarks>
/// Thread-safe. Nobody waits for company: one who is alone is decided alone, and there is no timer. A caller who leaves does not hold up the others; what
/// they asked for is decided all the same. When a group fails by something other than the store, its members are decided one by one, so that the one to
/// blame fails alone; so must what is asked for be safe to repeat.
/// </remarks>
/// <typeparam name="TAttempt">What is asked for.</typeparam>
/// <typeparam name="TOutcome">What is answered.</typeparam>
/// <param name="decide">Decides a group in one transaction, an outcome for each in the same order.</param>
/// <param name="most">How many share a transaction; more would keep the first ones waiting without being any quicker.</param>
/// <param name="lanes">How many transactions may be under way at once. A further one begins only where many wait, so that a few still share one.</param>
internal sealed class SharedTransactions<TAttempt, TOutcome>(Func<IReadOnlyList<TAttempt>, Task<IReadOnlyList<TOutcome>>> decide, int most = 512, int lanes = 1)
{
    private const int Crowd = 128;

    private readonly Lock gate = new();
    private readonly Queue<Asked> asked = new();
    private int running;

    public Task<TOutcome> DecideAsync(TAttempt attempt, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var question = new Asked(attempt, new TaskCompletionSource<TOutcome>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            asked.Enqueue(question);
            if (running == 0 || (running < lanes && asked.Count >= Crowd))
            {
                running++;

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
            while (some.Count < most && asked.TryDequeue(out var next))
                some.Add(next);
            if (some.Count == 0)
                running--;
        }

        return some;
    }

    private async Task AnswerAsync(IReadOnlyList<Asked> some)
    {
        try
        {
            var outcomes = await decide([.. some.Select(one => one.Attempt)]).ConfigureAwait(false);
            if (outcomes.Count != some.Count)
                throw new SocialCrmException($"The store answered {outcomes.Count} outcomes to {some.Count} attempts. Update the store's package.");
            for (var at = 0; at < outcomes.Count; at++)
                some[at].Answer.SetResult(outcomes[at]);
        }
        catch (Exception fault) when (IsOfOne(fault) && some.Count > 1 && !some[0].Answer.Task.IsCompleted)
        {
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

    /// <summary>Whether one member may be to blame; where the store is away, all of them wait for it.</summary>
    private static bool IsOfOne(Exception fault) =>
        fault is not StoreException { Failure: not (StoreFailure.Unexpected or StoreFailure.Newer or StoreFailure.Corrupt) };

    private readonly record struct Asked(TAttempt Attempt, TaskCompletionSource<TOutcome> Answer);
}
