using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Finds whose handle it is, and the data server that keeps the account.</summary>
internal sealed class BlueskyDirectory(Xrpc xrpc, BlueskyOptions options)
{
    private const string Web = "did:web:";

    public async Task<Uri> ServerOfAsync(string handle, CancellationToken cancellationToken)
    {
        var did = handle.StartsWith("did:", StringComparison.Ordinal) ? handle : await DidOfAsync(handle, cancellationToken).ConfigureAwait(false);
        var address = did.StartsWith(Web, StringComparison.Ordinal)
            ? new Uri($"https://{did[Web.Length..].Replace("%3A", ":", StringComparison.OrdinalIgnoreCase)}/.well-known/did.json")
            : new Uri(options.Directory!, "/" + did);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.MarkFollowing();
        using var document = xrpc.Read(await xrpc.SendAsync(request, cancellationToken).ConfigureAwait(false), "The account's DID document");
        return ServerIn(document.RootElement, options.Directory!)
            ?? throw xrpc.Calls.Failed(ChannelFailure.Malformed, "The account's DID document names no data server. Give the address of the server as Service.");
    }

    /// <summary>The data server that a DID document names; one without TLS only where <paramref name="asked"/> has none either.</summary>
    public static Uri? ServerIn(JsonElement document, Uri asked) =>
        JsonText.List(document, "service")
            .Where(service => JsonText.Of(service, "id")?.EndsWith("#atproto_pds", StringComparison.Ordinal) == true)
            .Select(service => Uri.TryCreate(JsonText.Of(service, "serviceEndpoint"), UriKind.Absolute, out var address)
                && address.UserInfo.Length == 0 && (address.Scheme == "https" || address.Scheme == asked.Scheme) ? address : null)
            .FirstOrDefault(address => address is not null);

    private async Task<string> DidOfAsync(string handle, CancellationToken cancellationToken)
    {
        using var request = Xrpc.Query(options.AppView!, "com.atproto.identity.resolveHandle", ("handle", handle));
        var answer = await xrpc.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.Status == System.Net.HttpStatusCode.BadRequest)
            throw xrpc.Calls.Failed(ChannelFailure.Unauthorized, "Nobody has this handle. Check its spelling; handles change, DIDs do not.");
        using var document = xrpc.Read(answer, "The handle");
        return JsonText.Of(document.RootElement, "did") is { } did && did.StartsWith("did:", StringComparison.Ordinal) && Uri.IsWellFormedUriString(did, UriKind.Absolute)
            ? did
            : throw xrpc.Calls.Malformed("The handle was answered with no DID. Check AppView.");
    }
}
