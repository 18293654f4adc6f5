using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>The SQLite store in a folder of its own, of which a test sees what was asked, and with places where it can make it fail. Any number of hosts share one.</summary>
internal sealed class WatchedStores : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("channels-");

    public WatchedStores() => Interactions = new InteractionWatch(Envelopes, Dispatches);

    public EnvelopeWatch Envelopes { get; } = new();

    public DispatchWatch Dispatches { get; } = new();

    public InteractionWatch Interactions { get; }

    public OutboxWatch Outbox { get; } = new();

    public LeaseWatch Leases { get; } = new();

    /// <summary>Counts of connections that hold nothing.</summary>
    public Dictionary<ConnectionId, ConnectionCounts> Extra { get; } = [];

    /// <summary>Runs before something is counted; may throw.</summary>
    public Action OnCount { get; set; } = () => { };

    public void Use(SocialCrmBuilder crm) => crm.UseSqlite($"Data Source={Path.Combine(folder.FullName, "crm.db")}");

    /// <summary>Puts the watches around the stores that were registered.</summary>
    public void Surround(ServiceCollection services)
    {
        Around<IEnvelopeStore>(services, inner => new WatchedEnvelopes(inner, Envelopes));
        Around<IDeliveryReplay>(services, inner => new WatchedReplay(inner, Envelopes));
        Around<IDispatchStore>(services, inner => new WatchedDispatches(inner, Dispatches));
        Around<IInteractionStore>(services, inner => new WatchedInteractions(inner, Interactions));
        Around<IConversationReader>(services, inner => new WatchedConversations(inner, Interactions));
        Around<IOutboxStore>(services, inner => new WatchedOutbox(inner, Outbox));
        Around<IOutboxReader>(services, inner => new WatchedOutboxReader(inner, Outbox));
        Around<ILeaseStore>(services, inner => new WatchedLeases(inner, Leases));
        Around<IChannelCounts>(services, inner => new WatchedCounts(inner, this));
    }

    /// <summary>Reads by the stores of this host from here on.</summary>
    public void ReadBy(IServiceProvider services)
    {
        Interactions.Store = services.GetRequiredService<IInteractionStore>();
        Interactions.DeadLetters = services.GetRequiredService<IDeadLetterStore>();
        Outbox.Reader = services.GetRequiredService<IOutboxReader>();
        Leases.Store = services.GetRequiredService<ILeaseStore>();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void Around<T>(ServiceCollection services, Func<T, T> watch)
        where T : class
    {
        var registered = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(registered);
        services.AddSingleton(provider => watch((T)(registered.ImplementationInstance
            ?? registered.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!))));
    }
}
