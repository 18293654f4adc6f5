using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Every store seam of the room in memory, each with a place where a test can make it fail.</summary>
internal sealed class FakeStores : IStoreSchema
{
    public FakeStores() => Interactions = new FakeInteractions(Envelopes, Dispatches);

    public FakeEnvelopes Envelopes { get; } = new();

    public FakeDispatches Dispatches { get; } = new();

    public FakeInteractions Interactions { get; }

    public FakeOutbox Outbox { get; } = new();

    public FakeLeases Leases { get; } = new();

    /// <summary>Counts that no fake has.</summary>
    public Dictionary<ConnectionId, ConnectionCounts> Extra { get; } = [];

    /// <summary>Runs before something is counted; may throw.</summary>
    public Action OnCount { get; set; } = () => { };

    public Task EnsureAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<IStoreSchema>(this);
        services.AddSingleton<IEnvelopeStore>(Envelopes);
        services.AddSingleton<IDeliveryReplay>(Envelopes);
        services.AddSingleton<IDispatchStore>(Dispatches);
        services.AddSingleton<IInteractionStore>(Interactions);
        services.AddSingleton<IDeadLetterStore>(Interactions);
        services.AddSingleton<IConversationReader>(Interactions);
        services.AddSingleton<IOutboxStore>(Outbox);
        services.AddSingleton<IOutboxReader>(Outbox);
        services.AddSingleton<IOutboxResolution>(Outbox);
        services.AddSingleton<ILeaseStore>(Leases);
        services.AddSingleton<IChannelCounts>(new FakeCounts(this));
    }
}
