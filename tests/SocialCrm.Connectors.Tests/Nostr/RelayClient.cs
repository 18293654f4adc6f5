using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using SocialCrm.Connectors.Nostr;

namespace SocialCrm.Connectors.Tests.Nostr;

/// <summary>Somebody who is connected to the fake relay.</summary>
internal sealed class RelayClient(NostrPlatform relay, WebSocket socket)
{
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly Dictionary<string, List<RelayFilter>> subscriptions = [];
    private readonly string challenge = Guid.NewGuid().ToString("N");
    private bool isIntroduced;

    public void Abort() => socket.Abort();

    /// <summary>Reads and answers until the other end is gone.</summary>
    public async Task ServeAsync()
    {
        try
        {
            if (relay.WantsIntroduction)
                await SayAsync("AUTH", challenge);
            var buffer = new byte[1 << 20];
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += part.Count;
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close)
                    return;
                await AnswerAsync(buffer.AsMemory(0, length).ToArray());
            }
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Gone.
        }
        finally
        {
            relay.Left(this);
        }
    }

    /// <summary>Tells of an event that came in, where that was asked for.</summary>
    public async Task TellAsync(NostrEvent said)
    {
        List<string> told;
        lock (subscriptions)
            told = [.. subscriptions.Where(subscription => subscription.Value.Exists(filter => filter.Matches(said))).Select(subscription => subscription.Key)];
        foreach (var subscription in told)
            await EventAsync(subscription, said);
    }

    private Task SayAsync(params object[] message) => SendAsync(JsonSerializer.Serialize(message));

    private async Task SendAsync(string text)
    {
        relay.Stir();
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    private Task EventAsync(string subscription, NostrEvent said) => SendAsync($"[\"EVENT\",\"{subscription}\",{relay.Shown(said)}]");

    private async Task AnswerAsync(byte[] text)
    {
        using var document = JsonDocument.Parse(text);
        var message = document.RootElement;
        var type = message[0].GetString();
        if (type is "REQ" or "EVENT" && relay.TakesSilently(type))
        {
            if (type == "EVENT")
                relay.Take(NostrEvent.Read(message[1])!);
            return;
        }

        if (type is "REQ" or "EVENT" && relay.TalksGibberish())
            await SendAsync("<html>Log in, please</html>");
        else if (type == "REQ")
            await QueryAsync(message);
        else if (type == "EVENT")
            await TakeAsync(NostrEvent.Read(message[1])!);
        else if (type == "AUTH")
            await IntroducedAsync(NostrEvent.Read(message[1])!);
        else if (type == "CLOSE")
            Close(message[1].GetString()!);
    }

    private void Close(string subscription)
    {
        lock (subscriptions)
            subscriptions.Remove(subscription);
    }

    private async Task QueryAsync(JsonElement message)
    {
        var name = message[1].GetString()!;
        var filters = message.EnumerateArray().Skip(2).Select(filter => new RelayFilter(filter.Clone())).ToList();
        if (relay.WantsIntroduction && !isIntroduced)
        {
            await SayAsync("CLOSED", name, "auth-required: who are you?");
            return;
        }

        if (filters.Count == 0 || !filters.TrueForAll(filter => filter.IsValid()))
        {
            await SayAsync("NOTICE", "ERROR: bad req");
            return;
        }

        lock (subscriptions)
            subscriptions[name] = filters;
        if (relay.SpeaksOfNews)
            await SayAsync("NOTICE", "We have moved to new hardware.");
        foreach (var said in relay.Find(filters))
            await EventAsync(name, said);
        await SayAsync("EOSE", name);
    }

    private async Task TakeAsync(NostrEvent said)
    {
        if (relay.WantsIntroduction && !isIntroduced)
        {
            await SayAsync("OK", said.Id, false, "auth-required: who are you?");
            return;
        }

        if (!said.IsGenuine())
        {
            await SayAsync("OK", said.Id, false, "invalid: bad signature");
            return;
        }

        if (relay.Refusal() is { } reason)
        {
            await SayAsync("OK", said.Id, false, reason);
            return;
        }

        var isNew = relay.Take(said);
        if (relay.LosesAnswer())
            socket.Abort();
        else
            await SayAsync("OK", said.Id, isNew, isNew ? "" : "duplicate: have this event");
    }

    private async Task IntroducedAsync(NostrEvent said)
    {
        isIntroduced = said.Kind == 22_242 && said.IsGenuine() && said.Tag("challenge") == challenge && (said.Tag("relay") ?? "").StartsWith("wss://", StringComparison.Ordinal);
        await SayAsync("OK", said.Id, isIntroduced, isIntroduced ? "" : "invalid: not so");
    }
}
