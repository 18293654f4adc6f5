using SocialCrm.Storage;

namespace SocialCrm.Testing;

/// <summary>When a host dies. Every call of the store and of the network is two steps: going there, and coming back.</summary>
/// <remarks>A dead host is one whose calls never come back: whatever it had in memory is lost, and nothing more that it does reaches anybody.</remarks>
internal sealed class HostFate(string? diesAt = null)
{
    private static readonly Task Never = new TaskCompletionSource().Task;
    private readonly Lock gate = new();
    private readonly List<string> steps = [];
    private int busy;
    private string? diesIn = diesAt;
    private string? failsIn;

    public bool IsDead { get; private set; }

    /// <summary>Calls that are on their way.</summary>
    public int Busy => IsDead ? 0 : Volatile.Read(ref busy);

    /// <summary>The steps that were taken, each once, in the order of their first time.</summary>
    public IReadOnlyList<string> Steps
    {
        get
        {
            lock (gate)
                return [.. steps];
        }
    }

    /// <summary>Dies when it next comes to a step of this name, such as <c>before ICredentialStore.ReplaceAsync</c>.</summary>
    public void DieIn(string step)
    {
        lock (gate)
            diesIn = step;
    }

    /// <summary>The next step of this name fails as a store does that is away for a moment.</summary>
    public void FailIn(string step)
    {
        lock (gate)
            failsIn = step;
    }

    public void Die() => IsDead = true;

    public async Task<T> LiveAsync<T>(string name, Func<Task<T>> call)
    {
        await StepAsync($"before {name}");
        Interlocked.Increment(ref busy);
        try
        {
            return await call();
        }
        finally
        {
            Interlocked.Decrement(ref busy);
            await StepAsync($"after {name}");
        }
    }

    /// <summary>As <see cref="LiveAsync{T}"/> for a call that may take for ever by itself, and that is given up when it is cancelled.</summary>
    public async Task<T> CrossAsync<T>(string name, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        await StepAsync($"before {name}").WaitAsync(cancellationToken);
        var answer = await call();
        await StepAsync($"after {name}").WaitAsync(cancellationToken);
        return answer;
    }

    private Task StepAsync(string name)
    {
        lock (gate)
        {
            if (name == failsIn)
            {
                failsIn = null;
                return Task.FromException(new StoreException(StoreFailure.Unavailable, "The store is away for a moment. Try again."));
            }

            if (!IsDead && !steps.Contains(name))
                steps.Add(name);
            IsDead |= name == diesIn;
            return IsDead ? Never : Task.CompletedTask;
        }
    }
}
