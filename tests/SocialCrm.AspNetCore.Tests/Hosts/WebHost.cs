using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Hosts;

/// <summary>A host as people write it: Kestrel on a free port of the loopback address, SQLite in a folder of its own.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    public const string Secret = "the secret of the front door";
    public static readonly ConnectionId Front = new("door:front");

    private readonly TemporaryFolder folder;
    private readonly bool ownsFolder;
    private readonly WebApplication app;

    private WebHost(WebApplication app, TemporaryFolder folder, bool ownsFolder)
    {
        (this.app, this.folder, this.ownsFolder) = (app, folder, ownsFolder);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public DoorConnector Door { get; private init; } = null!;

    public GatedEnvelopes Envelopes => (GatedEnvelopes)Get<IEnvelopeStore>();

    public RecordedLog Log { get; private init; } = null!;

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<WebHost> StartAsync(Action<WebHostPlan>? change = null, TemporaryFolder? folder = null)
    {
        var plan = new WebHostPlan();
        change?.Invoke(plan);
        var inside = folder ?? new TemporaryFolder();
        var log = new RecordedLog();
        var door = new DoorConnector(Front, plan.Secrets);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            plan.Kestrel(kestrel);
        });
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddRouting();
        builder.Services.AddHealthChecks().AddSocialCrm();
        builder.Services.AddSocialCrm(crm =>
        {
            crm.UseSqlite($"Data Source={inside.File("crm.db")}").AddConnector(Front, _ => door).ConfigureChannels(channels => channels.Work = plan.Work);
            plan.Compose(crm);
        });
        Gate(builder.Services);

        var app = builder.Build();
        app.MapSocialCrmWebhooks("/hooks");
        app.MapHealthChecks("/health");
        await app.StartAsync();
        return new WebHost(app, inside, folder is null) { Door = door, Log = log };
    }

    /// <summary>Posts a signed delivery.</summary>
    public Task<HttpResponseMessage> PostAsync(string id, byte[] body, string secret = Secret) => Client.SendAsync(Request(id, body, secret));

    public Task<HttpResponseMessage> PostAsync(string id) => PostAsync(id, "hello"u8.ToArray());

    public static HttpRequestMessage Request(string id, byte[] body, string secret = Secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/hooks/{Front}") { Content = new ByteArrayContent(body) };
        request.Headers.Add(DoorConnector.Delivery, id);
        request.Headers.Add(DoorConnector.Signature, DoorConnector.Sign(secret, body));
        return request;
    }

    /// <summary>How many deliveries are stored and wait to be read.</summary>
    public async Task<long> WaitingAsync() => (await Get<ChannelStatus>().ReadAsync()).Sum(connection => connection.Counts.Envelopes);

    /// <summary>What is stored, as a reader of it gets it.</summary>
    public async Task<IReadOnlyList<WebhookEnvelope>> StoredAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var leases = await Get<IEnvelopeStore>().LeaseAsync(new WorkClaim(1_000, now, now.AddMinutes(1)), CancellationToken.None);
        return [.. leases.Select(lease => lease.Envelope)];
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        if (ownsFolder)
            folder.Dispose();
    }

    private static void Gate(IServiceCollection services)
    {
        var store = services.Single(service => service.ServiceType == typeof(IEnvelopeStore)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IEnvelopeStore>(provider => new GatedEnvelopes((IEnvelopeStore)ActivatorUtilities.CreateInstance(provider, store))));
    }
}
