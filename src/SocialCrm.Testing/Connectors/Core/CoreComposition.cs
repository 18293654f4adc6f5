using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialCrm.Channels;
using SocialCrm.Storage;

namespace SocialCrm.Testing;

/// <summary>Composes a host of the kit.</summary>
internal static class CoreComposition
{
    private static readonly Type[] Seams =
    [
        typeof(IInteractionStore), typeof(IEnvelopeStore), typeof(IDispatchStore), typeof(IOutboxStore), typeof(IOutboxReader),
        typeof(IConversationReader), typeof(ICredentialStore), typeof(ILeaseStore), typeof(IChannelCounts),
    ];

    /// <summary>The key that the tokens are sealed with; the hosts of one world share it.</summary>
    private static readonly byte[] Key = [.. Enumerable.Range(7, 32).Select(value => (byte)value)];

    public static ServiceProvider Build(CoreWorld world, (HostFate Fate, ChannelWork Work) host, HeardInteractions heard)
    {
        var fate = host.Fate;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(world.Time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(world.Evidence));
        services.AddSocialCrm(crm =>
        {
            world.Harness.Add(crm);
            world.Harness.UseStore(crm, world.Folder);
            crm.UseSecretKey(Key);
            crm.AddInteractionHandler(_ => heard);
            crm.ConfigureChannels(channels => Calmly(channels, host.Work));
        });
        foreach (var seam in Seams)
            Surround(services, seam, (provider, inner) => FatefulStore.Around(seam, inner, fate));
        Surround(services, typeof(IChannelNetwork), (provider, inner) => new CoreNetwork((IChannelNetwork)inner, world.Harness, fate, world.Stirs));
        services.AddHttpClient(ClientOf(world.Harness.Connection))
            .ConfigurePrimaryHttpMessageHandler(provider => new FatefulTransport(world.Transport, fate, request => Guard(world, provider, request)));
        return services.BuildServiceProvider();
    }

    /// <summary>Fewer looks for nothing: hours pass in a test, and every look is one.</summary>
    private static void Calmly(ChannelOptions channels, ChannelWork work)
    {
        channels.Work = work;
        channels.QueueInterval = TimeSpan.FromMinutes(1);
        channels.StatusInterval = TimeSpan.FromMinutes(1);
        channels.ReconcileInterval = TimeSpan.FromMinutes(5);
        channels.LongestPause = TimeSpan.FromMinutes(10);
        // What is tried here is whether an answer is right, not when it is given up.
        channels.MaximumSendAttempts = 100;
    }

    private static string ClientOf(ConnectionId connection) => $"SocialCrm:{connection}";

    /// <summary>The library's own transport, with its guard, for an address that the test watches.</summary>
    private static HttpMessageInvoker? Guard(CoreWorld world, IServiceProvider provider, HttpRequestMessage request) =>
        world.IsWatched(request.RequestUri)
            ? new HttpMessageInvoker(provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(ClientOf(new ConnectionId("kit:guard"))), disposeHandler: false)
            : null;

    private static void Surround(ServiceCollection services, Type seam, Func<IServiceProvider, object, object> around)
    {
        if (services.LastOrDefault(service => service.ServiceType == seam && !service.IsKeyedService) is not { } registered)
            return;
        services.Remove(registered);
        services.AddSingleton(seam, provider => around(provider, Make(provider, registered)));
    }

    private static object Make(IServiceProvider provider, ServiceDescriptor registered) =>
        registered.ImplementationInstance
        ?? registered.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!);
}
