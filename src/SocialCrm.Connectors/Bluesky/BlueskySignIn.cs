using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Signs in with the app password, and keeps the session alive. Each refresh ends the token it was made with.</summary>
internal sealed class BlueskySignIn(Xrpc xrpc, BlueskyOptions options, BlueskyDirectory directory)
{
    private const string What = "Signing in";

    public async Task<BlueskySession> SignInAsync(CancellationToken cancellationToken)
    {
        var server = options.Service ?? await directory.ServerOfAsync(options.Handle, cancellationToken).ConfigureAwait(false);
        using var request = Xrpc.Procedure(server, "com.atproto.server.createSession", body =>
        {
            body.WriteString("identifier", options.Handle);
            body.WriteString("password", options.AppPassword);
        });
        var answer = await xrpc.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (Xrpc.ErrorOf(answer) == "AuthFactorTokenRequired")
            throw xrpc.Calls.Failed(ChannelFailure.Unauthorized, "The account asks for a second factor, which app passwords do not need. Make an app password in its settings.");
        if (answer.Status == HttpStatusCode.Unauthorized)
            throw xrpc.Calls.Failed(ChannelFailure.Unauthorized, "The handle or the app password is wrong, or the app password was revoked. Make a new one in the account's settings.");
        return Read(answer, server);
    }

    /// <summary>A new pair for an old one; null where the old one is no longer good.</summary>
    public async Task<BlueskySession?> RefreshAsync(BlueskySession session, CancellationToken cancellationToken)
    {
        var server = new Uri(session.Server);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/xrpc/com.atproto.server.refreshSession"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.Refresh);
        var answer = await xrpc.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var isOver = answer.Status == HttpStatusCode.Unauthorized || Xrpc.ErrorOf(answer) is "ExpiredToken" or "InvalidToken";
        return isOver ? null : Read(answer, server);
    }

    private BlueskySession Read(PlatformAnswer answer, Uri server)
    {
        using var document = xrpc.Read(answer, What);
        var root = document.RootElement;
        if (JsonText.Property(root, "active") is { ValueKind: JsonValueKind.False })
            throw xrpc.Calls.Failed(ChannelFailure.Unauthorized, "The account is closed or resting. Open it again in its settings.");
        return new BlueskySession
        {
            For = BlueskySession.Purpose(options),
            Access = Needed(root, "accessJwt"),
            Refresh = Needed(root, "refreshJwt"),
            Did = Needed(root, "did"),
            Server = (ServerIn(root, server) ?? server).AbsoluteUri,
        };
    }

    /// <summary>The account may live elsewhere than it signed in, and may move between two refreshes.</summary>
    private static Uri? ServerIn(JsonElement root, Uri asked) => JsonText.Property(root, "didDoc") is { } document ? BlueskyDirectory.ServerIn(document, asked) : null;

    private string Needed(JsonElement root, string name) =>
        JsonText.Of(root, name) is { Length: > 0 } value ? value : throw xrpc.Calls.Malformed($"{What} brought no {name}. Check the address of the server.");
}
