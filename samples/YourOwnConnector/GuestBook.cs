using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialCrm.Channels;

namespace YourOwnConnector;

/// <summary>Reads and answers what guests write. The cursor is the last change that was read, and the page behind it: <c>v1|INSTANT|PAGE</c>.</summary>
internal sealed class GuestBook(ConnectionId connection, GuestBookOptions options, IChannelNetwork network, TimeProvider time) : IChannelPoller, IChannelSender
{
    private static readonly ChannelId Channel = new("guest-book");
    private readonly HttpClient http = network.CreateClient(connection);

    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } = new(
        Channel, "Guest book", SiteKind.Web, ChannelCapabilities.Poll | ChannelCapabilities.Backfill | ChannelCapabilities.Edits | ChannelCapabilities.Reply)
    {
        Operations = [new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.Native) { TextLimits = [new TextLimit(500, TextUnit.Graphemes)] }],
    };

    public async Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        var (since, page) = from.Value.Split('|') is [_, var instant, var number] ? (Instant(instant), int.Parse(number, CultureInfo.InvariantCulture)) : (DateTimeOffset.UnixEpoch, 1);
        // Several entries may share an instant, and one may be listed late: reading begins a little earlier, and the core drops what it knows.
        using var answer = await AskAsync(HttpMethod.Get, $"entries?since={since.AddSeconds(-5):yyyy-MM-ddTHH:mm:ss.fffffffZ}&page={page}", body: null, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw Fault(answer);
        using var list = Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        var (interactions, rejected) = (new List<Interaction>(), new List<DeadLetter>());
        var latest = since;
        foreach (var entry in list.RootElement.GetProperty("entries").EnumerateArray())
        {
            if (Read(entry) is { } interaction)
                interactions.Add(interaction);
            else
                rejected.Add(new DeadLetter(connection, interactions.Count + rejected.Count + 1, "The entry has no author or no time.", Encoding.UTF8.GetBytes(entry.GetRawText())));
            if (entry.TryGetProperty("changed", out var changed) && changed.TryGetDateTimeOffset(out var at) && at > latest)
                latest = at;
        }

        var more = list.RootElement.GetProperty("more").GetBoolean();
        return new ChannelPage(interactions, rejected, new ChannelCursor(more ? $"v1|{since:O}|{page + 1}" : $"v1|{latest:O}|1"), IsLast: !more);
    }

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var entry = new JsonObject { ["key"] = message.Id.ToString(), ["reply_to"] = message.ReplyTo, ["text"] = message.Text };
        using var answer = await AskAsync(HttpMethod.Post, "entries", entry, cancellationToken);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created => new SendResult.Accepted(JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!["id"]!.GetValue<string>()),
            HttpStatusCode.TooManyRequests => new SendResult.Throttled(time.GetUtcNow() + Wait(answer)),
            HttpStatusCode.Unauthorized => new SendResult.ReauthorizationRequired(),
            >= HttpStatusCode.InternalServerError => new SendResult.Unknown($"The guest book answered {(int)answer.StatusCode}."),
            _ => new SendResult.Rejected($"The guest book does not take it ({(int)answer.StatusCode})."),
        };
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan Wait(HttpResponseMessage answer) => answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromMinutes(1);

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(options.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Token);
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await http.SendAsync(request, cancellationToken);
    }

    private Interaction? Read(JsonElement entry) =>
        entry.TryGetProperty("by", out var by) && entry.TryGetProperty("at", out var at) && at.TryGetDateTimeOffset(out var occurred)
            ? new Interaction
            {
                Connection = connection,
                ExternalId = entry.GetProperty("id").GetString()!,
                Version = entry.GetProperty("revision").GetInt32().ToString(CultureInfo.InvariantCulture),
                Author = new Account(Channel, by.GetString()!),
                Kind = entry.GetProperty("removed").GetBoolean() ? InteractionKind.Delete : InteractionKind.Review,
                OccurredAt = occurred,
                Text = entry.GetProperty("text").GetString(),
                Trust = InteractionTrust.Fetched,
                IsOwn = entry.GetProperty("mine").GetBoolean(),
                Raw = Encoding.UTF8.GetBytes(entry.GetRawText()),
            }
            : null;

    private JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException fault)
        {
            throw new ChannelException(connection, ChannelFailure.Malformed, "The guest book answered something that is not JSON. Check its address.", fault);
        }
    }

    private ChannelException Fault(HttpResponseMessage answer) => new(
        connection,
        answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => ChannelFailure.Unauthorized,
            HttpStatusCode.TooManyRequests => ChannelFailure.Throttled,
            _ => ChannelFailure.Unavailable,
        },
        $"The guest book answered {(int)answer.StatusCode}. Try again later; if it is 401, copy the token again.") { RetryAfter = answer.Headers.RetryAfter?.Delta };
}
