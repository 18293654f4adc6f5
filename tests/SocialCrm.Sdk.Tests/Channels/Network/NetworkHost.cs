using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>The network as a host composes it, let at servers of the loopback address under names that a script resolves.</summary>
internal sealed class NetworkHost : IAsyncDisposable
{
    /// <summary>A name that leads to the servers of the test.</summary>
    public const string Public = "public.example";

    /// <summary>Another name that leads there.</summary>
    public const string Other = "other.example";

    public static readonly ConnectionId Connection = new("plaza:main");

    private readonly ServiceProvider services;

    public NetworkHost(params LoopbackServer[] servers)
        : this(_ => { }, servers)
    {
    }

    public NetworkHost(Action<NetworkOptions> configure, params LoopbackServer[] servers)
        : this(TimeProvider.System, configure, servers)
    {
    }

    public NetworkHost(TimeProvider time, Action<NetworkOptions> configure, params LoopbackServer[] servers)
    {
        Resolver.Know(Public, IPAddress.Loopback);
        Resolver.Know(Other, IPAddress.Loopback);
        int[] ports = [.. servers.Select(server => server.Port)];
        var collection = new ServiceCollection();
        collection.AddSingleton(time);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new LogReader(Log)));
        collection.AddSocialCrm(crm => crm.ConfigureNetwork(options =>
        {
            options.AllowedNetworks.Add(IPNetwork.Parse("127.0.0.0/29"));
            options.AllowedPorts.UnionWith(ports);
            options.MaximumRetries = 0;
            configure(options);
        }));
        collection.Replace(ServiceDescriptor.Singleton<IAddressResolver>(Resolver));
        services = collection.BuildServiceProvider();
    }

    public ScriptedResolver Resolver { get; } = new();

    public ConcurrentQueue<string> Log { get; } = new();

    public IChannelNetwork Network => services.GetRequiredService<IChannelNetwork>();

    public HttpClient Client => Network.CreateClient(Connection);

    public static Uri At(LoopbackServer server, string path = "/", string name = Public) => new($"http://{name}:{server.Port}{path}");

    public Task<HttpResponseMessage> FollowAsync(Uri address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address).MarkFollowing();
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private sealed class LogReader(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            log.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
