using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>A small HTTP server on the loopback address.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<HttpListenerRequest, string, Task<(int Status, string Body)>> answer;

    public LoopbackServer(int port, Func<HttpListenerRequest, string, Task<(int Status, string Body)>> answer)
    {
        this.answer = answer;
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        _ = ListenAsync();
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose() => listener.Close();

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var (status, body) = await answer(context.Request, await reader.ReadToEndAsync());
            context.Response.StatusCode = status;
            if (status == 429)
                context.Response.Headers["Retry-After"] = "1";
            var bytes = Encoding.UTF8.GetBytes(body);
            context.Response.ContentLength64 = bytes.Length;
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or IOException)
        {
            // Whoever asked was killed.
        }
    }
}
