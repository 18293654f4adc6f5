using SocialCrm.Channels;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The bugs in the queues of the Channels room, each of which some fact of the suites must find.</summary>
internal static class ChannelBugs
{
    /// <summary>Acknowledges a delivery from a queue in memory.</summary>
    public static Bug AcknowledgementFromMemory { get; } = Bug.In<IEnvelopeStore>(nameof(AcknowledgementFromMemory), sound => new WrongEnvelopes(sound)
    {
        Append = (envelope, cancellationToken) =>
        {
            _ = Task.Delay(40, cancellationToken).ContinueWith(_ => sound.AppendAsync(envelope, cancellationToken), TaskScheduler.Default);
            return Task.FromResult(true);
        },
    });

    /// <summary>Does not know a repeated delivery.</summary>
    public static Bug NoDeliveryKey { get; } = Bug.In<IEnvelopeStore>(nameof(NoDeliveryKey), sound => new WrongEnvelopes(sound)
    {
        Append = (envelope, cancellationToken) => sound.AppendAsync(envelope with { DeliveryId = $"{Guid.NewGuid()}" }, cancellationToken),
    });

    /// <summary>Gives out what is under lease as if the lease had ended.</summary>
    public static Bug EnvelopeLeasedTwice { get; } = Bug.In<IEnvelopeStore>(nameof(EnvelopeLeasedTwice), sound => new WrongEnvelopes(sound)
    {
        Lease = (claim, cancellationToken) => sound.LeaseAsync(claim with { Until = claim.Now }, cancellationToken),
    });

    /// <summary>Serves the first connection of a claim before it looks at the next.</summary>
    public static Bug FloodFirst { get; } = Bug.In<IEnvelopeStore>(nameof(FloodFirst), sound => new WrongEnvelopes(sound)
    {
        Lease = async (claim, cancellationToken) => await sound.LeaseAsync(claim with { Connections = [new("plaza:eu")] }, cancellationToken) is { Count: > 0 } first
            ? first
            : await sound.LeaseAsync(claim, cancellationToken),
    });

    /// <summary>Stores what was in a delivery without asking whose it is now.</summary>
    public static Bug UnfencedSettling { get; } = Bug.In<IInteractionStore>(nameof(UnfencedSettling), sound => new WrongIntake(sound)
    {
        Append = async (batch, cancellationToken) =>
        {
            var outcome = await sound.AppendAsync(batch with { Settles = null }, cancellationToken);
            await sound.AppendAsync(batch with { Interactions = [], Authors = [], Rejected = [], Receipts = [] }, cancellationToken);
            return outcome;
        },
    });

    /// <summary>Settles a delivery in one transaction and stores what was in it in the next.</summary>
    public static Bug SettledBeforeData { get; } = Bug.In<IInteractionStore>(nameof(SettledBeforeData), sound => new WrongIntake(sound)
    {
        Append = async (batch, cancellationToken) =>
        {
            if (batch.Settles is null)
                return await sound.AppendAsync(batch, cancellationToken);
            var settled = await sound.AppendAsync(batch with { Interactions = [], Authors = [], Rejected = [], Receipts = [] }, cancellationToken);
            if (settled.IsStale)
                return settled;
            await Task.Delay(30, cancellationToken);
            return await sound.AppendAsync(batch with { Settles = null }, cancellationToken);
        },
    });

    /// <summary>Forgets the bytes of a delivery in which something could not be read.</summary>
    public static Bug RejectedBytesForgotten { get; } = Bug.In<IInteractionStore>(nameof(RejectedBytesForgotten), sound => new WrongIntake(sound)
    {
        Append = async (batch, cancellationToken) =>
        {
            var outcome = await sound.AppendAsync(batch with { Rejected = [] }, cancellationToken);
            await sound.AppendAsync(batch with { Interactions = [], Authors = [], Settles = null, Progress = null }, cancellationToken);
            return outcome;
        },
    });

    /// <summary>Takes every retry for a new message.</summary>
    public static Bug NoMessageKey { get; } = Bug.In<IOutboxStore>(nameof(NoMessageKey), sound => new WrongOutbox(sound)
    {
        Add = (message, key, cancellationToken) => sound.AddAsync(message, $"{key} {Guid.NewGuid()}", cancellationToken),
    });

    /// <summary>Has several messages of a connection on their way, because it takes those under lease for lost.</summary>
    public static Bug TwoOnTheirWay { get; } = Bug.In<IOutboxStore>(nameof(TwoOnTheirWay), sound => new WrongOutbox(sound)
    {
        Lease = (claim, cancellationToken) => sound.LeaseAsync(claim with { Until = claim.Now }, cancellationToken),
    });

    /// <summary>Forgets that an attempt whose answer was lost may have arrived.</summary>
    public static Bug DoubtForgotten { get; } = Bug.In<IOutboxStore>(nameof(DoubtForgotten), sound => new WrongOutbox(sound)
    {
        Lease = async (claim, cancellationToken) =>
            [.. (await sound.LeaseAsync(claim, cancellationToken)).Select(lease => lease with { Message = lease.Message with { MayHaveArrived = false } })],
    });

    /// <summary>Believes whoever settles, also when the message has passed on.</summary>
    public static Bug LateSettlementBelieved { get; } = Bug.In<IOutboxStore>(nameof(LateSettlementBelieved), sound => new WrongOutbox(sound)
    {
        Settle = async (lease, settlement, cancellationToken) =>
        {
            await sound.SettleAsync(lease, settlement, cancellationToken);
            return true;
        },
    });

    /// <summary>Tells the handlers the newest first.</summary>
    public static Bug NewestFirst { get; } = Bug.In<IDispatchStore>(nameof(NewestFirst), sound => new WrongDispatches(
        sound, async (claim, cancellationToken) => [.. (await sound.LeaseAsync(claim, cancellationToken)).Reverse()]));

    /// <summary>Gives one connection's interactions to two callers at once.</summary>
    public static Bug ConnectionSharedOut { get; } = Bug.In<IDispatchStore>(nameof(ConnectionSharedOut), sound => new WrongDispatches(
        sound, (claim, cancellationToken) => sound.LeaseAsync(claim with { Until = claim.Now }, cancellationToken)));

    /// <summary>Hands a lease to everybody who asks.</summary>
    public static Bug LeaseForEverybody { get; } = Bug.In<ILeaseStore>(nameof(LeaseForEverybody), sound => new WrongLeases(
        sound, async (request, cancellationToken) => await sound.AcquireAsync(request, cancellationToken) ?? new StoreLease(request.Name, request.Holder, 1, request.Until)));

    /// <summary>Never lets a fence grow.</summary>
    public static Bug FenceThatStands { get; } = Bug.In<ILeaseStore>(nameof(FenceThatStands), sound => new WrongLeases(
        sound, async (request, cancellationToken) => await sound.AcquireAsync(request, cancellationToken) is { } lease ? lease with { Fence = 1 } : null));

    /// <summary>Reads which version stands, and then replaces it.</summary>
    public static Bug CredentialsReplacedBlindly { get; } = Bug.In<ICredentialStore>(nameof(CredentialsReplacedBlindly), sound => new WrongCredentials(sound));
}
