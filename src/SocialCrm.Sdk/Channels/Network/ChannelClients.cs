using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Sets up the factory's clients that are named <c>SocialCrm:</c> and a connection, whichever connections there will be.</summary>
/// <remarks>A host may configure a client of such a name as any other; what it says comes after this and wins, also another primary handler in place of the guard.</remarks>
internal sealed class ChannelClients(IServiceProvider services, IOptions<NetworkOptions> network) : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    private const string Prefix = "SocialCrm:";

    public static string NameOf(ConnectionId connection) => Prefix + connection.Value;

    public void Configure(HttpClientFactoryOptions options)
    {
        // The client without a name is the host's.
    }

    public void Configure(string? name, HttpClientFactoryOptions options)
    {
        if (name is null || name.Length == Prefix.Length || !name.StartsWith(Prefix, StringComparison.Ordinal))
            return;
        var connection = new ConnectionId(name[Prefix.Length..]);
        Silence(name, options);

        // Connectors keep their clients; the transport itself renews its connections.
        options.HandlerLifetime = Timeout.InfiniteTimeSpan;
        options.SuppressHandlerScope = true;
        options.HttpClientActions.Insert(0, SetUp);
        options.HttpMessageHandlerBuilderActions.Insert(0, builder =>
        {
            builder.PrimaryHandler = services.GetRequiredService<GuardedTransport>();
            builder.AdditionalHandlers.Add(new ChannelHandler(
                services.GetRequiredService<ConnectionLanes>().Of(connection), network, services.GetRequiredService<NetworkTelemetry>()));
        });
    }

    private void SetUp(HttpClient client)
    {
        // The pipeline has time-outs for each attempt and for all; the client's own would end repetitions with an exception that says nothing.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.MaxResponseContentBufferSize = network.Value.MaximumResponseBytes;
        client.DefaultRequestVersion = System.Net.HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        client.DefaultRequestHeaders.UserAgent.ParseAdd(network.Value.UserAgent);
    }

    /// <summary>The factory's own log entries name whole addresses, and some platforms carry their token there.</summary>
    /// <remarks>The switch for that is a verb on a builder; the builder here writes into a collection of its own, out of which the setting is taken.</remarks>
    private static void Silence(string name, HttpClientFactoryOptions options)
    {
        var aside = new ServiceCollection();
        new AsideBuilder(name, aside).RemoveAllLoggers();
        foreach (var setting in aside.Select(service => service.ImplementationInstance).OfType<IConfigureNamedOptions<HttpClientFactoryOptions>>())
            setting.Configure(name, options);
    }

    private sealed record AsideBuilder(string Name, IServiceCollection Services) : IHttpClientBuilder;
}
