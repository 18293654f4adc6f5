using System.Net;
using System.Text.Json.Nodes;
using SocialCrm.Channels;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>Every call of the plaza, with the credentials that the core keeps.</summary>
internal sealed class PlazaClient
{
    private readonly ConnectionId connection;
    private readonly PlazaOptions options;
    private readonly IConnectionCredentials credentials;
    private readonly HttpClient http;
    private readonly PlazaLeak leak;
    private readonly SemaphoreSlim gate = new(1, 1);
    private ConnectionCredentials? own;

    public PlazaClient(ConnectionId connection, PlazaOptions options, IChannelNetwork network, (IConnectionCredentials Credentials, PlazaLeak Leak) with)
    {
        this.connection = connection;
        this.options = options;
        (credentials, leak) = with;
        http = network.CreateClient(connection);
        http.BaseAddress = new Uri("https://plaza.example/");
    }

    /// <summary>One request, and one more with renewed credentials where the first ones were refused.</summary>
    public async Task<HttpResponseMessage> SendAsync(IConnectionAuth connector, Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        if (Has(PlazaBug.IgnoresCancellation))
            cancellationToken = CancellationToken.None;
        var held = own ?? await credentials.GetAsync(connector, cancellationToken);
        var answer = await SendAsync(make, held, cancellationToken);
        for (var knock = 0; answer.StatusCode == HttpStatusCode.Unauthorized && knock < (Has(PlazaBug.KnocksForEver) ? 40 : 1) && !Has(PlazaBug.NeverRenews); knock++)
        {
            answer.Dispose();
            held = Has(PlazaBug.KnocksForEver) ? held : await RenewAsync(connector, held, cancellationToken);
            answer = await SendAsync(make, held, cancellationToken);
        }

        return answer;
    }

    /// <summary>What lies at an address that a stranger named; null where it cannot be had.</summary>
    public async Task<string?> FetchAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = Has(PlazaBug.OpensItsOwnConnection)
                ? await OwnAsync(address, cancellationToken)
                : await http.GetAsync(new Uri(address), cancellationToken);
            return await answer.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or ChannelException)
        {
            return null;
        }
    }

    public async Task<ConnectionCredentials> RefreshAsync(ConnectionCredentials? current, CancellationToken cancellationToken)
    {
        var asked = current is null
            ? new JsonObject { ["password"] = options.Password }
            : new JsonObject { ["refresh"] = JsonNode.Parse(current.Secret)!["refresh"]!.GetValue<string>() };
        using var content = new StringContent(asked.ToJsonString());
        using var answer = await http.PostAsync(new Uri("token", UriKind.Relative), content, cancellationToken);
        return answer.IsSuccessStatusCode
            ? new ConnectionCredentials(await answer.Content.ReadAsStringAsync(cancellationToken), null)
            : throw Failure(answer);
    }

    /// <summary>What the core would not do: knock, whatever the platform said.</summary>
    public async Task SignInAsync(CancellationToken cancellationToken)
    {
        try
        {
            own = await RefreshAsync(null, cancellationToken);
        }
        catch (ChannelException)
        {
            own = null;
        }
    }

    public ChannelException Failure(HttpResponseMessage answer)
    {
        var failure = answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ChannelFailure.Unauthorized,
            HttpStatusCode.TooManyRequests => ChannelFailure.Throttled,
            _ => ChannelFailure.Unavailable,
        };
        var secret = Has(PlazaBug.SecretInException) ? $" with {options.Password}" : "";
        return new ChannelException(connection, failure, $"The plaza answered {(int)answer.StatusCode}{secret}. Try again later.") { RetryAfter = answer.Headers.RetryAfter?.Delta };
    }

    private static async Task<HttpResponseMessage> OwnAsync(string address, CancellationToken cancellationToken)
    {
#pragma warning disable RS0030 // The bug.
        using var own = new HttpClient();
#pragma warning restore RS0030
        return await own.GetAsync(new Uri(address), cancellationToken);
    }

    private bool Has(PlazaBug bug) => options.Bug == bug;

    private async Task<ConnectionCredentials> RenewAsync(IConnectionAuth connector, ConnectionCredentials held, CancellationToken cancellationToken)
    {
        if (Has(PlazaBug.EveryoneRefreshes))
            return own = await RefreshAsync(null, cancellationToken);
        if (!Has(PlazaBug.UsesBeforeItStores))
            return await credentials.RenewAsync(connector, held, cancellationToken);
        await gate.WaitAsync(cancellationToken);
        try
        {
            return own = own is null || own == held ? await RefreshAsync(held, cancellationToken) : own;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, ConnectionCredentials held, CancellationToken cancellationToken)
    {
        using var request = Signed(make(), held);
        leak.Note(request);
        var answer = await http.SendAsync(request, cancellationToken);
        if (answer.Headers.Location is not { } moved || !(Has(PlazaBug.TakesCredentialsAlong) || Has(PlazaBug.OpensItsOwnConnection)))
            return answer;
        if (Has(PlazaBug.OpensItsOwnConnection))
            return await OwnAsync(moved.OriginalString, cancellationToken);
        using var next = Signed(new HttpRequestMessage(HttpMethod.Get, moved), held);
        return await http.SendAsync(next, cancellationToken);
    }

    private static HttpRequestMessage Signed(HttpRequestMessage request, ConnectionCredentials held)
    {
        request.Headers.Authorization = new("Bearer", JsonNode.Parse(held.Secret)!["access"]!.GetValue<string>());
        return request;
    }
}
