using System.Net;
using System.Text;

namespace QuickStart.Tests;

/// <summary>A server on this machine that shows one account with one post, and what was answered to it.</summary>
internal sealed class FakeBluesky : IDisposable
{
    private const string Shop = "did:plc:shopshopshopshopshopshop";
    private readonly HttpListener listener = new();
    private readonly List<string> replies = [];
    private bool isBroken;

    public FakeBluesky()
    {
        for (var tries = 0; ; tries++)
        {
            Address = $"http://127.0.0.1:{Random.Shared.Next(20_000, 60_000)}";
            listener.Prefixes.Clear();
            listener.Prefixes.Add(Address + "/");
            try
            {
                listener.Start();
                break;
            }
            catch (HttpListenerException) when (tries < 20)
            {
                // Somebody else has that port.
            }
        }

        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    public void Answer(string author, string text) => replies.Add($$"""
        {"$type":"app.bsky.feed.defs#threadViewPost","post":{{Post($"did:plc:{author.PadRight(24, 'x')}", $"3lreply{replies.Count:D6}", text)}},"replies":[]}
        """);

    /// <summary>From now on everything is answered with an error.</summary>
    public void Break() => isBroken = true;

    public void Dispose() => listener.Close();

    private static string Post(string did, string key, string text, string counts = "") => $$"""
        {"uri":"at://{{did}}/app.bsky.feed.post/{{key}}","cid":"bafy{{key}}","author":{"did":"{{did}}","handle":"{{did[8..11]}}.example","displayName":"Called {{did[8..11]}}"},
         "record":{"$type":"app.bsky.feed.post","text":"{{text}}","createdAt":"2026-06-01T10:00:00.000Z"},"indexedAt":"2026-06-01T10:00:01.000Z"{{counts}}}
        """;

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                Requests++;
                var bytes = Encoding.UTF8.GetBytes(Respond(context));
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(bytes);
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private string Respond(HttpListenerContext context)
    {
        var method = context.Request.Url!.AbsolutePath;
        var isKnown = !isBroken && (method.EndsWith("getPostThread", StringComparison.Ordinal) || context.Request.QueryString["actor"] == "shop.example");
        context.Response.StatusCode = isKnown ? 200 : isBroken ? 502 : 400;
        if (!isKnown)
            return isBroken ? """{"error":"UpstreamFailure"}""" : """{"error":"InvalidRequest","message":"Profile not found"}""";
        var own = Post(Shop, "3lown", "We are open", $",\"replyCount\":{replies.Count},\"quoteCount\":0");
        return method.EndsWith("getPostThread", StringComparison.Ordinal)
            ? $$"""{"thread":{"post":{{own}},"replies":[{{string.Join(',', replies)}}]} }"""
            : $$"""{"feed":[{"post":{{own}}}]}""";
    }
}
