using Microsoft.Extensions.Logging;
using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>Writes down what became of a leased delivery.</summary>
/// <remarks>Nothing here is cancelled when the host stops: what was read is written, and that takes a moment only.</remarks>
internal sealed class DeliverySettler(
    IEnvelopeStore store, Intake intake, ChannelOptions options, TimeProvider time, ILogger<DeliverySettler> logger)
{
    /// <summary>A reading that takes too long may have met a busy machine once; twice it is the delivery.</summary>
    private const int MostOverdueAttempts = 2;

    public Task SettleAsync(EnvelopeLease lease, DeliveryReading reading) => reading switch
    {
        DeliveryReading.Understood understood => StoreAsync(lease, understood.Batch),
        DeliveryReading.Failed { IsFinal: true } failed => GiveUpAsync(lease, failed.Reason),
        DeliveryReading.Failed failed => TryAgainAsync(lease, failed.Reason, options.MaximumAttempts),
        _ => TryAgainAsync(lease, "Reading it took too long. Update the connector, then replay the connection.", MostOverdueAttempts),
    };

    public Task GiveUpAsync(EnvelopeLease lease, string reason)
    {
        logger.DeliveryGivenUp(lease.Envelope.Connection, lease.Attempt, reason);
        return store.ReturnAsync(lease, new WorkReturn(Cut(reason), RetryAt: null), CancellationToken.None);
    }

    /// <summary>Gives back what was not looked at.</summary>
    public Task PutBackAsync(EnvelopeLease lease) =>
        store.ReturnAsync(lease, new WorkReturn("It was not its turn.", time.GetUtcNow()), CancellationToken.None);

    private async Task StoreAsync(EnvelopeLease lease, IntakeBatch batch)
    {
        try
        {
            await intake.StoreAsync(batch, CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // What is no fault of the store is one of this delivery, and must not hold up the others.
        catch (Exception fault) when (fault is not StoreException)
#pragma warning restore CA1031
        {
            await TryAgainAsync(lease, $"Storing it threw {fault.GetType().Name}.", options.MaximumAttempts).ConfigureAwait(false);
        }
    }

    private Task TryAgainAsync(EnvelopeLease lease, string reason, int most) => lease.Attempt >= most
        ? GiveUpAsync(lease, reason)
        : store.ReturnAsync(lease, new WorkReturn(Cut(reason), time.GetUtcNow() + Pauses.Growing(lease.Attempt, options)), CancellationToken.None);

    private static string Cut(string reason) => reason.Length <= 1_024 ? reason : reason[..1_024];
}
