using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every suite of a connector shares: a fresh harness for each fact, and the connector alone with its fake platform.</summary>
/// <remarks>
/// Derive every suite once, publicly, and hand it a new harness: <c>public sealed class Reading() : ConnectorReadingSuite(new MyHarness());</c>.
/// <see cref="ConnectorSuites.Missing"/> names those that were forgotten. Every fact is virtual; override one only to say in its place why it cannot
/// hold. What the descriptor's capabilities exclude is skipped by itself, visibly.
/// </remarks>
public abstract class ConnectorSuite : IAsyncLifetime
{
    private ServiceProvider? alone;

    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorSuite(ConnectorHarness harness)
    {
        ArgumentNullException.ThrowIfNull(harness);
        Harness = harness;
        Transport = new FaultyTransport(harness.Platform, Time);
        harness.Platform.Clock = Time;
        Faults = new PlatformFaults(harness.Platform, Transport, Time);
    }

    /// <summary>The harness of the connector under test.</summary>
    protected ConnectorHarness Harness { get; }

    internal Type HarnessType => Harness.GetType();

    internal Type ConnectorType => Connector.GetType();

    private protected static CancellationToken Token => CancellationToken.None;

    private protected ManualTime Time { get; } = new();

    private protected FaultyTransport Transport { get; }

    private protected PlatformFaults Faults { get; }

    private protected FakePlatform Platform => Harness.Platform;

    private protected IChannelConnector Connector => Harness.Connector(alone ??= Alone(Harness.Add));

    private protected ChannelDescriptor Descriptor => Connector.Descriptor;

    /// <inheritdoc/>
    public virtual Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Takes everything down.</summary>
    public virtual async Task DisposeAsync()
    {
        if (alone is not null)
            await alone.DisposeAsync();
        Transport.Dispose();
        await Harness.DisposeAsync();
    }

    /// <summary>A container with the connector, on a network that reaches the fake platform only.</summary>
    private protected ServiceProvider Alone(Action<SocialCrmBuilder> add)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddSocialCrm(add);
        services.Replace(ServiceDescriptor.Singleton<IChannelNetwork>(new KitNetwork(Harness, Transport)));
        services.Replace(ServiceDescriptor.Singleton<IConnectionCredentials>(new KitCredentials(Time)));
        return services.BuildServiceProvider();
    }

    private protected void Needs(ChannelCapabilities capability) =>
        Skip.IfNot(Descriptor.Capabilities.HasFlag(capability), $"The descriptor of {Descriptor.DisplayName} does not state {capability}.");

    private protected T Seam<T>(ChannelCapabilities capability)
        where T : IChannelConnector
    {
        Needs(capability);
        return Assert.IsAssignableFrom<T>(Connector);
    }

    /// <summary>Skips when the fake platform lacks a lever, and only where the descriptor lets it.</summary>
    private protected static void Lever(bool isThere, string what) => Skip.IfNot(isThere, $"The fake platform cannot {what}.");

    private protected IReadOnlyList<string> SayMany(int count, string author = "ada", TimeSpan? apart = null)
    {
        var start = Time.GetUtcNow() - ((apart ?? TimeSpan.FromSeconds(2)) * count);
        return Enumerable.Range(0, count)
            .Select(at => Platform.Say(new PlatformWords($"{author}{at % 3}", $"Grüße Nr. {at}: \u201e冰淇淋\u201c \ud83c\udf68", start + ((apart ?? TimeSpan.FromSeconds(2)) * at))))
            .ToList();
    }

    /// <summary>Skips what reads nothing by itself.</summary>
    private protected void NeedsReading() =>
        Skip.IfNot(IsRead, $"The descriptor of {Descriptor.DisplayName} states neither {ChannelCapabilities.Poll} nor {ChannelCapabilities.Stream}.");

    private protected bool IsRead => (Descriptor.Capabilities & (ChannelCapabilities.Poll | ChannelCapabilities.Stream)) != 0;

    /// <summary>Reads from a cursor to the channel's end: polls, or hears until the stream has caught up where it cannot be polled.</summary>
    private protected async Task<(List<Interaction> Interactions, List<DeadLetter> Rejected, ChannelCursor Next)> ReadAsync(
        ChannelCursor from, IChannelConnector? connector = null)
    {
        NeedsReading();
        var interactions = new List<Interaction>();
        var rejected = new List<DeadLetter>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await foreach (var page in PageReading.Of(connector ?? Connector, from, patience.Token))
        {
            interactions.AddRange(page.Interactions);
            rejected.AddRange(page.Rejected);
            from = page.Next;
        }

        return (interactions, rejected, from);
    }

    private protected static string Words(Interaction interaction) =>
        $"{interaction.ExternalId} {interaction.Version} {interaction.Kind} {interaction.Author} {interaction.OccurredAt:O} {interaction.Text} {interaction.Thread} {interaction.ReplyTo}";
}
