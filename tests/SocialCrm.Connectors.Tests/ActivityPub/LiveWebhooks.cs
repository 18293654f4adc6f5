using System.Net;
using System.Net.Sockets;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.ActivityPub;

/// <summary>A host's web server, as small as can be: every request to it goes to one connection's webhook.</summary>
internal sealed class LiveWebhooks : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConnectionId connection;
    private Task serving = Task.CompletedTask;

    public LiveWebhooks(ConnectionId connection)
    {
        this.connection = connection;
        var port = FreePort();
        Address = new Uri($"http://localhost:{port}/hooks/{connection}");
        listener.Prefixes.Add($"http://localhost:{port}/");
    }

    public Uri Address { get; }

    /// <summary>The core to serve; another one after a restart.</summary>
    public LiveCore? Core { get; set; }

    /// <summary>What was answered, oldest first.</summary>
    public List<int> Answers { get; } = [];

    public void Start()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        var request = new WebhookRequest(context.Request.HttpMethod, context.Request.Url!.Query, body.ToArray(), DateTimeOffset.UtcNow, name => context.Request.Headers[name]);
        var answer = await Core!.Webhooks.ReceiveAsync(connection, request);
        lock (Answers)
            Answers.Add(answer.Status);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));
        context.Response.Close();
    }
}
