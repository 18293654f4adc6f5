using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Connectors.Nostr;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Nostr;

/// <summary>A relay after NIP-01, -09 and -42 under several names, and the sites that people's names lie on (NIP-05).</summary>
internal sealed class NostrPlatform : FakePlatform
{
    private static readonly string[] People = ["ada", "ada0", "ada1", "ada2", "ben", "eve", "flo"];

    private readonly Lock gate = new();
    private readonly List<NostrEvent> events = [];
    private readonly List<ArrivedMessage> arrived = [];
    private readonly List<RelayClient> clients = [];
    private readonly Queue<Func<HttpResponseMessage>> refusedHandshakes = new();
    private readonly Queue<string> refusals = new();
    private int silent;
    private int gibberish;
    private int losing;
    private int asked;

    public bool WantsIntroduction { get; set; }

    public bool SpeaksOfNews { get; private set; }

    /// <summary>Hosts that answer nobody.</summary>
    public HashSet<string> Dead { get; } = [];

    /// <summary>Every event that came from a connector, oldest first, repetitions too.</summary>
    public List<NostrEvent> Received { get; } = [];

    /// <summary>The hosts that were connected to.</summary>
    public List<string> Hosts { get; } = [];

    /// <summary>Names and their keys, as the sites behind them say.</summary>
    public Dictionary<string, string> Names { get; } = [];

    public override IReadOnlyList<ArrivedMessage> Arrived
    {
        get
        {
            lock (gate)
                return [.. arrived];
        }
    }

    public override bool SpeaksHttp => false;

    public override int Asked => Volatile.Read(ref asked);

    public override string Say(PlatformWords words) =>
        Add(new NostrDraft(words.At, 1, [["p", NostrPeople.Shop.PublicKey], ["n", Guid.NewGuid().ToString("N")]], words.Text).SignedBy(NostrPeople.Of(words.Author))).Id;

    public override bool Remove(string externalId)
    {
        NostrEvent said;
        lock (gate)
        {
            said = events.Single(candidate => candidate.Id == externalId);
            events.Remove(said);
        }

        var author = People.Select(NostrPeople.Of).Single(key => key.PublicKey == said.Author);
        Add(new NostrDraft(Clock.GetUtcNow(), 5, [["e", externalId], ["k", "1"]], "a mistake").SignedBy(author));
        return true;
    }

    public override bool SayNonsense()
    {
        var said = new NostrDraft(Clock.GetUtcNow(), 1, [["p", NostrPeople.Shop.PublicKey]], "not from eve").SignedBy(NostrPeople.Of("eve"));
        Add(said with { Author = NostrPeople.Of("ada").PublicKey });
        return true;
    }

    public override bool SpeakNews() => SpeaksOfNews = true;

    public override bool Break(PlatformFault fault, int times)
    {
        lock (gate)
        {
            switch (fault)
            {
                case PlatformFault.ServerError:
                    RefuseHandshakes(times, () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
                    break;
                case PlatformFault.Throttling:
                    RefuseHandshakes(times, () => Throttle(TimeSpan.FromSeconds(90)));
                    break;
                case PlatformFault.Silence:
                    silent += times;
                    break;
                case PlatformFault.Gibberish:
                    gibberish += times;
                    break;
                case PlatformFault.LostAnswer:
                    losing += times;
                    break;
                case PlatformFault.Refusal:
                    for (var time = 0; time < times; time++)
                        refusals.Enqueue("blocked: not here");
                    break;
                case PlatformFault.Disconnect:
                    clients.ForEach(client => client.Abort());
                    break;
            }

            return true;
        }
    }

    public override void Recover()
    {
        lock (gate)
        {
            refusedHandshakes.Clear();
            refusals.Clear();
            (silent, gibberish, losing) = (0, 0, 0);
        }
    }

    /// <summary>The next event is refused so.</summary>
    public void RefuseNext(string reason)
    {
        lock (gate)
            refusals.Enqueue(reason);
    }

    /// <summary>An event comes in from somebody, and is told to whoever asked.</summary>
    public NostrEvent Add(NostrEvent said)
    {
        List<RelayClient> told;
        lock (gate)
        {
            events.Add(said);
            told = [.. clients];
        }

        foreach (var client in told)
            _ = Record.ExceptionAsync(() => client.TellAsync(said));
        return said;
    }

    /// <summary>Takes an event from a connector; false for one that is there.</summary>
    public bool Take(NostrEvent said)
    {
        lock (gate)
        {
            Received.Add(said);
            if (events.Exists(known => known.Id == said.Id))
                return false;
            if (said.Kind == EventKind.GiftWrap)
                TakePrivately(said);
            else
                arrived.Add(new ArrivedMessage(said.Id, said.Content));
        }

        Add(said);
        return true;
    }

    public IReadOnlyList<NostrEvent> Find(IReadOnlyList<RelayFilter> filters)
    {
        lock (gate)
            return [.. filters.SelectMany(filter => events.Where(filter.Matches).OrderByDescending(said => said.CreatedAt).Take(filter.Limit)).DistinctBy(said => said.Id + said.Author)];
    }

    public string Shown(NostrEvent said) => SpeaksOfNews ? said.Write()[..^1] + ",\"ots\":{\"nobody\":\"knows\"}}" : said.Write();

    public bool TakesSilently(string type)
    {
        Stir();
        lock (gate)
            return silent > 0 && silent-- > 0 && type.Length > 0;
    }

    /// <summary>Shows that something is going on.</summary>
    public void Stir() => Interlocked.Increment(ref asked);

    public bool TalksGibberish()
    {
        lock (gate)
            return gibberish > 0 && gibberish-- > 0;
    }

    public bool LosesAnswer()
    {
        lock (gate)
            return losing > 0 && losing-- > 0;
    }

    public string? Refusal()
    {
        lock (gate)
            return refusals.TryDequeue(out var reason) ? reason : null;
    }

    public void Left(RelayClient client)
    {
        lock (gate)
            clients.Remove(client);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Dead.Contains(request.RequestUri!.Host))
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        if (!request.Headers.TryGetValues("Sec-WebSocket-Key", out var keys))
            return Named(request.RequestUri);
        lock (gate)
        {
            Hosts.Add(request.RequestUri.Host);
            if (refusedHandshakes.TryDequeue(out var refusal))
                return refusal();
        }

        var (theirs, ours) = await PairAsync(cancellationToken);
        var client = new RelayClient(this, WebSocket.CreateFromStream(ours, new WebSocketCreationOptions { IsServer = true }));
        lock (gate)
            clients.Add(client);
        _ = client.ServeAsync();
#pragma warning disable CA5350 // The handshake of WebSockets wants it; it protects nothing.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(keys.Single() + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        var answer = new HttpResponseMessage(HttpStatusCode.SwitchingProtocols) { Content = new RelayContent(theirs) };
        answer.Headers.Connection.Add("Upgrade");
        answer.Headers.Upgrade.ParseAdd("websocket");
        answer.Headers.TryAddWithoutValidation("Sec-WebSocket-Accept", accept);
        return answer;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Break(PlatformFault.Disconnect, 1);
        base.Dispose(disposing);
    }

    private static async Task<(Stream Theirs, Stream Ours)> PairAsync(CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var theirs = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await theirs.ConnectAsync(listener.LocalEndpoint, cancellationToken);
        var ours = await listener.AcceptSocketAsync(cancellationToken);
        ours.NoDelay = true;
        return (new NetworkStream(theirs, ownsSocket: true), new NetworkStream(ours, ownsSocket: true));
    }

    private void RefuseHandshakes(int times, Func<HttpResponseMessage> answer)
    {
        for (var time = 0; time < times; time++)
            refusedHandshakes.Enqueue(answer);
    }

    private HttpResponseMessage Named(Uri address)
    {
        var name = System.Web.HttpUtility.ParseQueryString(address.Query)["name"];
        return Names.TryGetValue($"{name}@{address.Host}", out var key)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$$"""{"names":{"{{{name}}}":"{{{key}}}"}}""", Encoding.UTF8, "application/json") }
            : new HttpResponseMessage(HttpStatusCode.NotFound);
    }

    /// <summary>Whoever it is for opens it.</summary>
    private void TakePrivately(NostrEvent said)
    {
        var recipient = People.Select(NostrPeople.Of).Single(key => key.PublicKey == said.Tag("p"));
        var inner = new PrivateMessages(recipient).Unwrap(said)!;
        arrived.Add(new ArrivedMessage(inner.Id, inner.Content));
    }
}
