using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>An envelope that waits to be written, and the answer its caller waits for.</summary>
internal sealed class PendingEnvelope(WebhookEnvelope envelope, CancellationToken cancellationToken)
    : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public WebhookEnvelope Envelope => envelope;

    /// <summary>Whether its caller has given up; it is then not written.</summary>
    public bool IsCancelled => cancellationToken.IsCancellationRequested && TrySetCanceled(cancellationToken);
}
