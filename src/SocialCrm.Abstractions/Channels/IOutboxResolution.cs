namespace SocialCrm.Channels;

/// <summary>Takes down what a person found out about a message of which nobody knew whether it arrived.</summary>
/// <remarks>Thread-safe, also across processes. Durable before it returns. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IOutboxResolution
{
    /// <summary>Settles a message that stands at <see cref="OutboxState.Unknown"/>; false when it stands elsewhere or there is none, and nothing is changed then. One that did not arrive and is not sent again gives its place in the send ledger back.</summary>
    /// <param name="id">The message.</param>
    /// <param name="settlement">Where it stands now. <see cref="OutboxState.Waiting"/> sends it again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<bool> ResolveAsync(OutboxMessageId id, OutboxSettlement settlement, CancellationToken cancellationToken);
}
