namespace SocialCrm.Channels;

/// <summary>Keeps deliveries between the moment they are acknowledged and the moment they are understood.</summary>
/// <remarks>
/// <para><b>Threading.</b> All members may be called from many threads and many processes at once; no envelope is leased to two callers at once.</para>
/// <para><b>Durability.</b> When <see cref="AppendAsync"/> returns, the envelope survives a power cut: the platform is told so next. Implementations commit concurrent calls together.</para>
/// <para><b>Settling.</b> A leased envelope is settled by <see cref="IInteractionStore.AppendAsync"/>, in the transaction that stores what was in it: see <see cref="IntakeBatch.Settles"/>. Its id is kept, so that a repetition is known.</para>
/// <para><b>Errors.</b> <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// </remarks>
public interface IEnvelopeStore
{
    /// <summary>Stores a delivery; false when its (connection, delivery id) was stored before.</summary>
    Task<bool> AppendAsync(WebhookEnvelope envelope, CancellationToken cancellationToken);

    /// <summary>Takes envelopes that wait, a connection's oldest first, and of each connection its share; a lease that was not settled in time falls back to whoever asks next.</summary>
    Task<IReadOnlyList<EnvelopeLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken);

    /// <summary>Gives an envelope back that could not be understood; nothing happens when the lease has passed on.</summary>
    Task ReturnAsync(EnvelopeLease lease, WorkReturn work, CancellationToken cancellationToken);
}
