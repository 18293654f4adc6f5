using System.Net.WebSockets;
using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Nostr;

/// <summary>One open connection to one relay. Where the relay wants to know who asks (NIP-42), it is told.</summary>
internal sealed class RelaySession : IAsyncDisposable
{
    private const int ChunkBytes = 16 * 1_024;
    private const int MostEvents = 20_000;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    private readonly RelayNetwork network;
    private readonly ClientWebSocket socket;
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly byte[] chunk = new byte[ChunkBytes];
    private string? introduction;
    private int queries;

    private RelaySession(RelayNetwork network, ClientWebSocket socket, Uri relay)
    {
        this.network = network;
        this.socket = socket;
        Relay = relay;
    }

    public Uri Relay { get; }

    /// <summary>Whether the relay has taken the introduction.</summary>
    public bool IsIntroduced { get; private set; }

    /// <exception cref="ChannelException">The relay cannot be reached.</exception>
    public static async Task<RelaySession> OpenAsync(RelayNetwork network, Uri relay, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = KeepAlive;
        socket.Options.KeepAliveTimeout = KeepAlive;
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            using var late = network.Late(cancellationToken);
            await socket.ConnectAsync(relay, network.Client, late.Token).ConfigureAwait(false);
            return new RelaySession(network, socket, relay);
        }
        catch (Exception fault) when (network.Translate(fault, socket, cancellationToken) is { } translated)
        {
            socket.Dispose();
            throw translated;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>What the relay has that matches one of the filters.</summary>
    /// <exception cref="ChannelException">The relay does not say.</exception>
    public async Task<List<System.Text.Json.JsonElement>> QueryAsync(IReadOnlyList<string> filters, CancellationToken cancellationToken)
    {
        using var late = network.Late(cancellationToken);
        var subscription = $"q{++queries}";
        var found = new List<System.Text.Json.JsonElement>();
        var isAskedAgain = false;
        await AskAsync(subscription, filters, late.Token, cancellationToken).ConfigureAwait(false);
        while (await ReadAsync(late.Token, cancellationToken).ConfigureAwait(false) is var message)
        {
            if (message.Subject != subscription)
                continue;
            if (message.Type == "EOSE")
                break;
            if (message.Type == "CLOSED")
            {
                if (message.Code != "auth-required" || isAskedAgain || !await IntroduceAsync(late.Token, cancellationToken).ConfigureAwait(false))
                    throw network.Closed(message);
                isAskedAgain = true;
                await AskAsync(subscription, filters, late.Token, cancellationToken).ConfigureAwait(false);
            }
            else if (message.Type == "EVENT")
            {
                found.Add(found.Count < MostEvents ? message.Event : throw network.Flooded());
            }
        }

        await SendAsync($"[\"CLOSE\",\"{subscription}\"]", late.Token, cancellationToken).ConfigureAwait(false);
        return found;
    }

    /// <summary>Hands an event over; answers what the relay says to it.</summary>
    /// <exception cref="ChannelException">The relay did not say.</exception>
    public async Task<RelayMessage> PublishAsync(NostrEvent said, CancellationToken cancellationToken)
    {
        using var late = network.Late(cancellationToken);
        var text = $"[\"EVENT\",{said.Write()}]";
        await SendAsync(text, late.Token, cancellationToken).ConfigureAwait(false);
        for (var isRepeated = false; ;)
        {
            var message = await ReadAsync(late.Token, cancellationToken).ConfigureAwait(false);
            if (message.Type != "OK" || message.Subject != said.Id)
                continue;
            if (message.IsTaken || isRepeated || message.Code != "auth-required" || !await IntroduceAsync(late.Token, cancellationToken).ConfigureAwait(false))
                return message;
            isRepeated = true;
            await SendAsync(text, late.Token, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Asks to be told from now on.</summary>
    public async Task SubscribeAsync(string subscription, IReadOnlyList<string> filters, CancellationToken cancellationToken)
    {
        using var late = network.Late(cancellationToken);
        await AskAsync(subscription, filters, late.Token, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The next thing that the relay says, however long it takes.</summary>
    /// <exception cref="ChannelException">The connection broke, or something else than a relay answers.</exception>
    public Task<RelayMessage> ReadAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken, cancellationToken);

    public ValueTask DisposeAsync()
    {
        // The other end may be gone; nobody waits for its farewell.
        socket.Abort();
        socket.Dispose();
        sending.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Waits until an introduction that is under way was taken; false where the relay never asked who this is.</summary>
    private async Task<bool> IntroduceAsync(CancellationToken late, CancellationToken cancellationToken)
    {
        while (introduction is not null && !IsIntroduced)
            await ReadAsync(late, cancellationToken).ConfigureAwait(false);
        return IsIntroduced;
    }

    private Task AskAsync(string subscription, IReadOnlyList<string> filters, CancellationToken late, CancellationToken cancellationToken) =>
        SendAsync($"[\"REQ\",\"{subscription}\",{string.Join(',', filters)}]", late, cancellationToken);

    private async Task SendAsync(string text, CancellationToken late, CancellationToken cancellationToken)
    {
        try
        {
            await sending.WaitAsync(late).ConfigureAwait(false);
            try
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, late).ConfigureAwait(false);
            }
            finally
            {
                sending.Release();
            }
        }
        catch (Exception fault) when (network.Translate(fault, socket: null, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    private async Task<RelayMessage> ReadAsync(CancellationToken late, CancellationToken cancellationToken)
    {
        while (true)
        {
            var message = RelayMessage.Read(await ReceiveAsync(late, cancellationToken).ConfigureAwait(false)) ?? throw network.NoRelay();
            if (message.Type == "AUTH")
            {
                var answer = network.Introduction(Relay, message.Subject);
                introduction = answer.Id;
                await SendAsync($"[\"AUTH\",{answer.Write()}]", late, cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (message.Type != "OK" || message.Subject != introduction)
                return message;
            IsIntroduced = message.IsTaken;
            introduction = message.IsTaken ? introduction : null;
            return message;
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken late, CancellationToken cancellationToken)
    {
        try
        {
            using var text = new MemoryStream();
            while (true)
            {
                var part = await socket.ReceiveAsync(chunk.AsMemory(), late).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close)
                    throw network.Broken();
                if (text.Length + part.Count > network.MostBytes)
                    throw network.Flooded();
                await text.WriteAsync(chunk.AsMemory(0, part.Count), CancellationToken.None).ConfigureAwait(false);
                if (part.EndOfMessage)
                    return text.ToArray();
            }
        }
        catch (Exception fault) when (network.Translate(fault, socket: null, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }
}
