using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>All calls of a signed-in account.</summary>
internal sealed class BlueskyClient(Xrpc xrpc, BlueskyOptions options, IConnectionAuth connector, IConnectionCredentials credentials)
{
    private delegate HttpRequestMessage Making(Uri server);

    public PlatformCalls Calls => xrpc.Calls;

    public Xrpc Xrpc => xrpc;

    public async Task<BlueskySession> SessionAsync(CancellationToken cancellationToken) => (await HeldAsync(cancellationToken).ConfigureAwait(false)).Session;

    /// <summary>The answer to a query.</summary>
    /// <exception cref="ChannelException">It is an error.</exception>
    public async Task<JsonDocument> QueryAsync(string what, string method, (string Name, string? Value)[] parameters, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(method, parameters, cancellationToken).ConfigureAwait(false);
        return xrpc.Read(answer, what);
    }

    /// <summary>The answer to a query, whatever it is.</summary>
    public Task<PlatformAnswer> AskAsync(string method, (string Name, string? Value)[] parameters, CancellationToken cancellationToken) =>
        SendAsync(server => Xrpc.Query(server, method, parameters), IsChat(method), cancellationToken);

    /// <summary>Calls a procedure that the core must not repeat.</summary>
    public Task<PlatformAnswer> CallAsync(string method, Action<Utf8JsonWriter> write, CancellationToken cancellationToken) =>
        SendAsync(server => Xrpc.Procedure(server, method, write), IsChat(method), cancellationToken);

    /// <summary>Calls a procedure that has the same effect however often it is called.</summary>
    public Task<PlatformAnswer> PutAsync(string method, Action<Utf8JsonWriter> write, CancellationToken cancellationToken) =>
        SendAsync(server => Xrpc.Procedure(server, method, write).MarkRepeatable(), IsChat(method), cancellationToken);

    /// <summary>Uploads a file; the server knows it by its content.</summary>
    public Task<PlatformAnswer> UploadAsync(ReadOnlyMemory<byte> file, string type, CancellationToken cancellationToken) =>
        SendAsync(
            server =>
            {
                var content = new ReadOnlyMemoryContent(file);
                content.Headers.ContentType = new MediaTypeHeaderValue(type);
                return new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/xrpc/com.atproto.repo.uploadBlob")) { Content = content }.MarkRepeatable();
            },
            isChat: false,
            cancellationToken);

    private static bool IsChat(string method) => method.StartsWith("chat.", StringComparison.Ordinal);

    /// <summary>One request, and one more with a renewed session where the first one's was over: nothing was done with it then.</summary>
    private async Task<PlatformAnswer> SendAsync(Making make, bool isChat, CancellationToken cancellationToken)
    {
        var (held, session) = await HeldAsync(cancellationToken).ConfigureAwait(false);
        var answer = await SendAsync(make, session, isChat, cancellationToken).ConfigureAwait(false);
        if (isChat && IsWithoutPrivilege(answer))
            throw Calls.Failed(ChannelFailure.Unauthorized, "The app password has no access to direct messages. Make one that has, or set DirectMessages to false.");
        if (!IsOver(answer))
            return answer;
        session = (await RenewedAsync(held, cancellationToken).ConfigureAwait(false)).Session;
        answer = await SendAsync(make, session, isChat, cancellationToken).ConfigureAwait(false);
        return IsOver(answer)
            ? throw Calls.Failed(ChannelFailure.Unauthorized, "The server refuses sessions that it has just given out. Make a new app password in the account's settings.")
            : answer;
    }

    private async Task<PlatformAnswer> SendAsync(Making make, BlueskySession session, bool isChat, CancellationToken cancellationToken)
    {
        using var request = make(new Uri(session.Server));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.Access);
        if (isChat)
            request.Headers.Add("atproto-proxy", options.ChatService);
        return await xrpc.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(ConnectionCredentials Held, BlueskySession Session)> HeldAsync(CancellationToken cancellationToken)
    {
        var held = await WithoutEffectAsync(() => credentials.GetAsync(connector, cancellationToken)).ConfigureAwait(false);

        // What is stored may be of an earlier account or password of this connection.
        return BlueskySession.Read(held, options) is { } session ? (held, session) : await RenewedAsync(held, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(ConnectionCredentials Held, BlueskySession Session)> RenewedAsync(ConnectionCredentials refused, CancellationToken cancellationToken)
    {
        var held = await WithoutEffectAsync(() => credentials.RenewAsync(connector, refused, cancellationToken)).ConfigureAwait(false);
        return BlueskySession.Read(held, options) is { } session
            ? (held, session)
            : throw Calls.Failed(ChannelFailure.Unauthorized, "The stored session belongs to other settings. Have the connection sign in again.");
    }

    /// <summary>What fails before a request is made has no effect on what the request is about.</summary>
    private async Task<ConnectionCredentials> WithoutEffectAsync(Func<Task<ConnectionCredentials>> sign)
    {
        try
        {
            return await sign().ConfigureAwait(false);
        }
        catch (ChannelException fault) when (!fault.HadNoEffect)
        {
            throw new ChannelException(Calls.Connection, fault.Failure, fault.Message, fault) { RetryAfter = fault.RetryAfter, HadNoEffect = true };
        }
    }

    private static bool IsOver(PlatformAnswer answer) =>
        answer.Status == HttpStatusCode.Unauthorized || (!answer.IsSuccess && Xrpc.ErrorOf(answer) is "ExpiredToken" or "InvalidToken");

    /// <summary>The server tells a token that is good, but not for this, by the same name as one that is none.</summary>
    private static bool IsWithoutPrivilege(PlatformAnswer answer) =>
        Xrpc.ErrorOf(answer) == "InvalidToken" && answer.Body.Span.IndexOf("Bad token"u8) >= 0;
}
