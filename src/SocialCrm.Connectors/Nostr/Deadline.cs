namespace SocialCrm.Connectors.Nostr;

/// <summary>Ends a wait after a time, or when the caller does.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource late;
    private readonly CancellationTokenSource either;

    public Deadline(TimeSpan after, TimeProvider clock, CancellationToken cancellationToken)
    {
        late = new CancellationTokenSource(after, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
    }

    public CancellationToken Token => either.Token;

    public void Dispose()
    {
        either.Dispose();
        late.Dispose();
    }
}
