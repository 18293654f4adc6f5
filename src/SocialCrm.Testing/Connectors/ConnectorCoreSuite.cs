using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What the suites share that run the real core around a connector: hosts on one store, a clock that is turned, and things said and received.</summary>
/// <remarks>Not to be derived by itself: the suites are <see cref="ConnectorDeliverySuite"/>, <see cref="ConnectorOutboxSuite"/>, <see cref="ConnectorResilienceSuite"/>, <see cref="ConnectorPrivacySuite"/> and <see cref="ConnectorListeningSuite"/>.</remarks>
public abstract class ConnectorCoreSuite : ConnectorSuite
{
    private CoreWorld? world;

    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorCoreSuite(ConnectorHarness harness)
        : base(harness)
    {
    }

    private protected CoreWorld World
    {
        get
        {
            world ??= new CoreWorld(Harness, Time, Transport);
            world.Work.Mark();
            return world;
        }
    }

    /// <summary>Whether something can come in at all.</summary>
    private protected bool Receives => IsRead || Descriptor.Capabilities.HasFlag(ChannelCapabilities.Webhook);

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        if (world is not null)
            await world.DisposeAsync();
        await base.DisposeAsync();
    }

    private protected void NeedsReceiving() => Skip.IfNot(Receives, $"Nothing comes in through {Descriptor.DisplayName}.");

    /// <summary>Somebody says so much, and the platform tells the host where the host does not ask by itself.</summary>
    private protected async Task<IReadOnlyList<string>> SayToAsync(CoreHost host, int count, string author = "ada")
    {
        var said = SayMany(count, author);
        if (!IsRead)
            await PostAsync(host, said);
        return said;
    }

    private protected async Task PostAsync(CoreHost host, IReadOnlyList<string> said) =>
        Assert.Equal(200, (await World.PassWhileAsync(host.PostAsync(Delivery(said)))).Status);

    private protected WebhookCall Delivery(IReadOnlyList<string> said)
    {
        var call = Platform.Deliver(said, PlatformSecret.Current, Time.GetUtcNow());
        Assert.True(call is not null, "The descriptor states Webhook, and the fake platform delivers nothing. Override Deliver.");
        return call;
    }

    /// <summary>Lets time pass until all of it is stored.</summary>
    private protected Task UntilStoredAsync(CoreHost host, IReadOnlyCollection<string> said) => World.UntilAsync(
        async () => said.All((await host.StoredAsync()).Select(stored => stored.ExternalId).ToHashSet().Contains),
        Longest,
        $"all of {string.Join(", ", said.Take(10))} is received and stored");

    /// <summary>Long enough for a few turns, whatever the connector's interval.</summary>
    private protected TimeSpan Longest => TimeSpan.FromHours(2) + (5 * Descriptor.PollInterval);

    /// <summary>Reads what is new, at once; where a listener hears it by itself, waits until it has.</summary>
    private protected Task ReceiveAsync(CoreHost host) => host.Connector is IChannelPoller && !(host.Connector is IChannelListener && host.IsReceiving)
        ? World.PassWhileAsync(host.Inbox.ReceiveAsync(Harness.Connection))
        : World.PassAsync(TimeSpan.FromSeconds(3));

    /// <summary>Everything that was said is stored, and nothing twice.</summary>
    private protected static async Task AssertStoredOnceAsync(CoreHost host, IReadOnlyCollection<string> said)
    {
        var stored = (await host.StoredAsync()).Select(interaction => interaction.ExternalId).ToList();

        Assert.Empty(said.Except(stored));
        Assert.Empty(stored.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
    }
}
