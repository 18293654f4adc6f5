using Microsoft.AspNetCore.Http;

namespace SocialCrm.Channels;

/// <summary>Ends the wait for a body: when it has taken too long, when its sender has gone, and when the host stops.</summary>
internal sealed class BodyDeadline(HttpContext context, (TimeSpan Span, TimeProvider Time) allowed, CancellationToken cancellationToken) : IDisposable
{
    private CancellationTokenSource? late;
    private CancellationTokenSource? end;

    /// <summary>Runs from when it is first asked for: most bodies come along with their headers and need none.</summary>
    public CancellationToken Token => (end ??= Begin()).Token;

    public BodyFault Why =>
        context.RequestAborted.IsCancellationRequested ? BodyFault.Gone
        : cancellationToken.IsCancellationRequested ? BodyFault.Stopping
        : BodyFault.TooSlow;

    public void Dispose()
    {
        end?.Dispose();
        late?.Dispose();
    }

    private CancellationTokenSource Begin()
    {
        late = new CancellationTokenSource(allowed.Span, allowed.Time);
        return CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted, cancellationToken);
    }
}
