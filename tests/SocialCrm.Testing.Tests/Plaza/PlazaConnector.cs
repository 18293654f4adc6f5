using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SocialCrm.Channels;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>A connector that can do nearly everything, with room for one bug.</summary>
internal sealed class PlazaConnector : IChannelPoller, IWebhookReceiver, ISendLookup, IConnectionAuth
{
    private readonly PlazaOptions options;
    private readonly PlazaClient client;
    private readonly PlazaMemory memory;
    private readonly TimeProvider time;
    private readonly PlazaReader reader;
    private readonly PlazaReceiver receiver;

    public PlazaConnector(ConnectionId connection, PlazaOptions options, PlazaClient client, TimeProvider time)
    {
        Connection = connection;
        this.options = options;
        this.client = client;
        this.time = time;
        memory = new PlazaMemory(options.Bug);
        reader = new PlazaReader(connection, options.Bug, time);
        receiver = new PlazaReceiver(options, reader);
        Descriptor = new ChannelDescriptor(PlazaReader.Channel, "Plaza", SiteKind.SocialNetworking, Capabilities)
        {
            Operations =
            [
                new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.Native)
                {
                    TextLimits = [new TextLimit(500, Has(PlazaBug.CountsLessThanItMay) ? TextUnit.Utf16Units : TextUnit.Graphemes)],
                },
                new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.LookUp)
                {
                    NeedsTitle = true, TextLimits = [new TextLimit(1_000, Has(PlazaBug.CountsMoreThanItMay) ? TextUnit.CodePoints : TextUnit.Utf8Bytes)],
                },
                new OperationDescriptor(ChannelOperation.DirectMessage, Has(PlazaBug.ClaimsIdempotency) ? SendIdempotency.Native : SendIdempotency.None)
                {
                    TextLimits = [new TextLimit(PlazaWeight.Most, TextUnit.Weighted), .. Has(PlazaBug.StatesALimitThatNothingReaches) ? [new TextLimit(10_000, TextUnit.Utf8Bytes)] : Array.Empty<TextLimit>()],
                },
            ],
        };
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    private ChannelCapabilities Capabilities =>
        ChannelCapabilities.Poll | ChannelCapabilities.Backfill | ChannelCapabilities.Edits | ChannelCapabilities.Webhook | ChannelCapabilities.Reply
        | ChannelCapabilities.Publish | ChannelCapabilities.DirectMessage | (Has(PlazaBug.ClaimsAStream) ? ChannelCapabilities.Stream : ChannelCapabilities.None);

    public override string ToString() => Has(PlazaBug.ShowsItsSecret) ? $"Plaza {options.Password}" : $"Plaza {Connection}";

    public async Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(from, cancellationToken);
        }
        catch (ChannelException fault) when (Has(PlazaBug.SignsInForEver) && fault.Failure == ChannelFailure.Unauthorized)
        {
            await client.SignInAsync(cancellationToken);
            return new ChannelPage([], [], from, IsLast: true);
        }
    }

    private async Task<ChannelPage> ReadAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        from = memory.Known(from);
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, reader.Query(from)), cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode && Has(PlazaBug.EmptyPageWhenBusy))
            return new ChannelPage([], [], from, IsLast: true);
        if (!answer.IsSuccessStatusCode)
            throw client.Failure(answer);
        if (PlazaThrottle.Until(text) is { } until)
            throw Throttled(until);
        var page = reader.Page(await WithTheRestAsync(text, cancellationToken), from);
        if (Has(PlazaBug.AcknowledgesBeforeItIsStored))
            (await SendAsync(() => new HttpRequestMessage(HttpMethod.Post, "seen"), cancellationToken)).Dispose();
        return memory.Passed(page);
    }

    public WebhookVerdict Verify(WebhookRequest request) => receiver.Verify(request);

    public WebhookContent Parse(WebhookEnvelope envelope) => receiver.Parse(envelope);

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (Has(PlazaBug.WeighsTheLettersOfLinks) && message.Operation == ChannelOperation.DirectMessage && PlazaWeight.OfWords(message.Text) > PlazaWeight.Most)
            return new SendResult.Rejected("It is too long.");
        try
        {
            using var answer = await SendAsync(() => Request(message), cancellationToken);
            if (PlazaThrottle.Until(await answer.Content.ReadAsStringAsync(cancellationToken)) is { } until)
                return Has(PlazaBug.ThrottlingIsFailure) ? new SendResult.Rejected("The plaza will not take it.") : new SendResult.Throttled(until);
            if (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict)
                return Sent(JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!["id"]!.GetValue<string>(), message);
            return Result(answer);
        }
        catch (Exception fault) when (Has(PlazaBug.RepeatsByItself) && IsLost(fault))
        {
            return await SendAsync(message with { Id = OutboxMessageId.New() }, cancellationToken);
        }
        catch (Exception fault) when (IsLost(fault))
        {
            return options.Bug switch
            {
                PlazaBug.LostAnswerIsFailure => new SendResult.Rejected("It failed."),
                PlazaBug.LostAnswerIsSuccess => new SendResult.Accepted("s1"),
                _ => new SendResult.Unknown("The answer was lost."),
            };
        }
        catch (ChannelException fault) when (fault.Failure == ChannelFailure.Unauthorized)
        {
            return new SendResult.ReauthorizationRequired();
        }
    }

    public async Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var slug = Has(PlazaBug.LooksUpByTitle) ? "any" : message.Id.ToString();
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, $"pages?slug={slug}"), cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound && !Has(PlazaBug.LooksUpByTitle))
            return null;
        if (Has(PlazaBug.LooksUpByTitle))
            return new SendResult.Accepted("s1");
        return answer.IsSuccessStatusCode
            ? new SendResult.Accepted(JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!["id"]!.GetValue<string>())
            : throw client.Failure(answer);
    }

    public Task<ConnectionCredentials> RefreshAsync(ConnectionCredentials? current, CancellationToken cancellationToken) => client.RefreshAsync(current, cancellationToken);

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static bool IsLost(Exception fault) => fault is HttpRequestException or ChannelException { Failure: ChannelFailure.Unavailable, HadNoEffect: false };

    private bool Has(PlazaBug bug) => options.Bug == bug;

    private HttpRequestMessage Request(OutboundMessage message)
    {
        var text = Has(PlazaBug.CutsTexts) ? message.Text[..4] : message.Text;
        if (message.Operation == ChannelOperation.DirectMessage)
            return new HttpRequestMessage(HttpMethod.Post, "messages") { Content = Json(new JsonObject { ["to"] = message.Recipient, ["text"] = text }) };
        if (message.Operation == ChannelOperation.Publish)
            return new HttpRequestMessage(HttpMethod.Post, "pages") { Content = Json(new JsonObject { ["slug"] = message.Id.ToString(), ["title"] = message.Title, ["text"] = text }) };
        var request = new HttpRequestMessage(HttpMethod.Post, "posts") { Content = Json(new JsonObject { ["reply_to"] = message.ReplyTo, ["text"] = text }) };
        if (!Has(PlazaBug.ForgetsTheKey))
            request.Headers.Add("Idempotency-Key", message.Id.ToString());
        return request;
    }

    private SendResult Result(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new SendResult.ReauthorizationRequired(),
        >= HttpStatusCode.InternalServerError when !Has(PlazaBug.BusyIsFailure) => new SendResult.Unknown("The plaza is busy."),
        _ => new SendResult.Rejected("The plaza will not take it."),
    };

    private SendResult.Accepted Sent(string id, OutboundMessage message)
    {
        reader.Sent.Add(message.Text);
        return new SendResult.Accepted(id);
    }

    private ChannelException Throttled(DateTimeOffset until) => Has(PlazaBug.OverlooksTheBodyCode)
        ? new ChannelException(Connection, ChannelFailure.Unavailable, "The plaza answered something odd. Try again later.")
        : new ChannelException(Connection, ChannelFailure.Throttled, "The plaza asks to wait. Try again after the time given.") { RetryAfter = until - time.GetUtcNow() };

    /// <summary>Long posts name an address where the rest of them lies.</summary>
    private async Task<string> WithTheRestAsync(string text, CancellationToken cancellationToken)
    {
        foreach (var address in reader.Addresses(text))
            await client.FetchAsync(address, cancellationToken);
        return text;
    }

    private Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken) => client.SendAsync(this, make, cancellationToken);
}
