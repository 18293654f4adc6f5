using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SocialCrm.Channels;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>A connector that can do nearly everything, with room for one bug.</summary>
internal sealed class PlazaConnector : IChannelPoller, IWebhookReceiver, ISendLookup, IConnectionAuth
{
    private readonly PlazaOptions options;
    private readonly IConnectionCredentials credentials;
    private readonly HttpClient http;
    private readonly PlazaReader reader;
    private readonly PlazaReceiver receiver;

    public PlazaConnector(ConnectionId connection, PlazaOptions options, IChannelNetwork network, IConnectionCredentials credentials)
    {
        Connection = connection;
        this.options = options;
        this.credentials = credentials;
        http = network.CreateClient(connection);
        http.BaseAddress = new Uri("https://plaza.example/");
        reader = new PlazaReader(connection, options.Bug);
        receiver = new PlazaReceiver(options, reader);
        Descriptor = new ChannelDescriptor(PlazaReader.Channel, "Plaza", SiteKind.SocialNetworking, Capabilities)
        {
            Operations =
            [
                new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.Native) { TextLimits = [new TextLimit(500, TextUnit.Graphemes)] },
                new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.LookUp) { NeedsTitle = true },
                new OperationDescriptor(ChannelOperation.DirectMessage, SendIdempotency.None),
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
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, reader.Query(from)), cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode && Has(PlazaBug.EmptyPageWhenBusy))
            return new ChannelPage([], [], from, IsLast: true);
        if (!answer.IsSuccessStatusCode)
            throw Failure(answer);
        return reader.Page(text, from);
    }

    public WebhookVerdict Verify(WebhookRequest request) => receiver.Verify(request);

    public WebhookContent Parse(WebhookEnvelope envelope) => receiver.Parse(envelope);

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await SendAsync(() => Request(message), cancellationToken);
            if (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict)
                return new SendResult.Accepted(JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!["id"]!.GetValue<string>());
            return Result(answer, message);
        }
        catch (HttpRequestException) when (Has(PlazaBug.RepeatsByItself))
        {
            return await SendAsync(message with { Id = OutboxMessageId.New() }, cancellationToken);
        }
        catch (HttpRequestException)
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
            : throw Failure(answer);
    }

    public async Task<ConnectionCredentials> RefreshAsync(ConnectionCredentials? current, CancellationToken cancellationToken)
    {
        var asked = current is null
            ? new JsonObject { ["password"] = options.Password }
            : new JsonObject { ["refresh"] = JsonNode.Parse(current.Secret)!["refresh"]!.GetValue<string>() };
        using var content = new StringContent(asked.ToJsonString());
        using var answer = await http.PostAsync(new Uri("token", UriKind.Relative), content, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw Failure(answer);
        return new ConnectionCredentials(await answer.Content.ReadAsStringAsync(cancellationToken), null);
    }

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

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

    private SendResult Result(HttpResponseMessage answer, OutboundMessage message) => answer.StatusCode switch
    {
        HttpStatusCode.TooManyRequests when !Has(PlazaBug.ThrottlingIsFailure) =>
            new SendResult.Throttled(message.CreatedAt + (answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromMinutes(1))),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new SendResult.ReauthorizationRequired(),
        >= HttpStatusCode.InternalServerError when !Has(PlazaBug.BusyIsFailure) => new SendResult.Unknown("The plaza is busy."),
        _ => new SendResult.Rejected("The plaza will not take it."),
    };

    private ChannelException Failure(HttpResponseMessage answer)
    {
        var failure = answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ChannelFailure.Unauthorized,
            HttpStatusCode.TooManyRequests => ChannelFailure.Throttled,
            _ => ChannelFailure.Unavailable,
        };
        var secret = Has(PlazaBug.SecretInException) ? $" with {options.Password}" : "";
        return new ChannelException(Connection, failure, $"The plaza answered {(int)answer.StatusCode}{secret}. Try again later.") { RetryAfter = answer.Headers.RetryAfter?.Delta };
    }

    /// <summary>One request, and one more with renewed credentials where the first ones were refused.</summary>
    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        var held = await credentials.GetAsync(this, cancellationToken);
        var answer = await SendAsync(make, held, cancellationToken);
        for (var knock = 0; answer.StatusCode == HttpStatusCode.Unauthorized && knock < (Has(PlazaBug.KnocksForEver) ? 40 : 1) && !Has(PlazaBug.NeverRenews); knock++)
        {
            answer.Dispose();
            held = Has(PlazaBug.KnocksForEver) ? held : await credentials.RenewAsync(this, held, cancellationToken);
            answer = await SendAsync(make, held, cancellationToken);
        }

        return answer;
    }

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, ConnectionCredentials held, CancellationToken cancellationToken)
    {
        using var request = make();
        request.Headers.Authorization = new("Bearer", JsonNode.Parse(held.Secret)!["access"]!.GetValue<string>());
        return await http.SendAsync(request, cancellationToken);
    }
}
