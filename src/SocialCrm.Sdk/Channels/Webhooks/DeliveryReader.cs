using System.Collections.Concurrent;

namespace SocialCrm.Channels;

/// <summary>Has a connector read a delivery, and lets nothing that goes wrong there out.</summary>
/// <remarks>
/// .NET cannot end code that computes for ever. A reading that takes too long is left to itself, and of each connection at most
/// <see cref="MostOverdue"/> may be left so: then nothing more of it is read in this process, and the others have the processor.
/// </remarks>
internal sealed class DeliveryReader(Intake intake, ChannelOptions options, TimeProvider time)
{
    private const int MostOverdue = 2;

    private readonly ConcurrentDictionary<ConnectionId, int> overdue = new();

    /// <summary>Whether a connector has been at too many deliveries for too long.</summary>
    public bool IsStuck(ConnectionId connection) => overdue.TryGetValue(connection, out var count) && count >= MostOverdue;

    public async Task<DeliveryReading> ReadAsync(IWebhookReceiver receiver, EnvelopeLease lease)
    {
        var reading = Task.Run(() => Read(receiver, lease));
        await ((Task)reading).WaitAsync(options.ReadTimeout, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (reading.IsCompleted)
            return await reading.ConfigureAwait(false);

        overdue.AddOrUpdate(receiver.Connection, 1, (_, count) => count + 1);
        _ = reading.ContinueWith(
            (_, connection) => overdue.AddOrUpdate((ConnectionId)connection!, 0, (_, count) => count - 1),
            receiver.Connection,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return new DeliveryReading.Overdue();
    }

    private DeliveryReading Read(IWebhookReceiver receiver, EnvelopeLease lease)
    {
        try
        {
            return new DeliveryReading.Understood(intake.Prepare(lease, receiver.Parse(lease.Envelope)));
        }
        catch (ChannelException fault)
        {
            return new DeliveryReading.Failed(fault.Message, fault.Failure == ChannelFailure.Malformed);
        }
#pragma warning disable CA1031 // A connector's fault, brought about by whatever somebody sent. Its message may hold personal data, its type does not.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new DeliveryReading.Failed($"The connector threw {fault.GetType().Name}. Update it, then replay the connection.", IsFinal: false);
        }
    }
}
