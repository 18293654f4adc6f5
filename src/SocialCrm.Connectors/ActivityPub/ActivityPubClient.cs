using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>Asks other sites for documents and delivers to their inboxes; every request is signed with the actor's key.</summary>
/// <remarks>
/// Redirects are not followed: an id is where it says it is, and a site that forwards strangers' addresses must not lend its name to what lies behind. For the same
/// reason only documents of ActivityStreams' own media types count: a file that somebody uploaded is none.
/// </remarks>
internal sealed class ActivityPubClient(PlatformCalls calls, OwnActor own, KnownActors known, int mostBytes)
{
    private const string Accepted = """application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams" """;

    /// <summary>A document; null where there is none, or where it may not be seen.</summary>
    /// <exception cref="ChannelException">It cannot be told now.</exception>
    public async Task<JsonElement?> FindAsync(Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, WithoutFragment(address));
        request.Headers.TryAddWithoutValidation("Accept", Accepted.TrimEnd());
        Sign(request, digest: null);
        var answer = await calls.SendAsync(request, mostBytes, cancellationToken).ConfigureAwait(false);
        if (answer.Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)answer.Status >= 500)
            throw calls.Refused(answer, "A document of another site");
        return answer.Status == HttpStatusCode.OK ? Document(answer) : null;
    }

    /// <summary>An actor, as its own site shows it; null where it does not.</summary>
    public async Task<RemoteActor?> FindActorAsync(string id, CancellationToken cancellationToken)
    {
        if (known.Find(id, calls.Now) is { } remembered)
            return remembered;
        return Vocabulary.Address(id) is { } address && await FindAsync(address, cancellationToken).ConfigureAwait(false) is { } document
            ? Keep(RemoteActor.Read(document, calls.Now), id)
            : null;
    }

    /// <summary>The actor that a key belongs to, asked for anew; null where its site does not say that it is the actor's.</summary>
    public async Task<RemoteActor?> FindOwnerAsync(string keyId, CancellationToken cancellationToken)
    {
        var address = WithoutFragment(Vocabulary.Address(keyId)!);
        if (await FindAsync(address, cancellationToken).ConfigureAwait(false) is not { } document)
            return null;
        if (Keep(RemoteActor.Read(document, calls.Now), address.AbsoluteUri) is { } actor)
            return actor;

        // The key has an address of its own, which names its owner; whether it is so, only the owner's document says.
        var owner = JsonText.Of(document, "publicKeyPem") is null && RemoteActor.Read(document, calls.Now) is { } stub ? stub.Id : Vocabulary.IdOf(document, "owner");
        return Vocabulary.IsSameSite(owner, keyId) && await FindAsync(Vocabulary.Address(owner)!, cancellationToken).ConfigureAwait(false) is { } shown
            ? Keep(RemoteActor.Read(shown, calls.Now), owner!)
            : null;
    }

    /// <summary>The id of the actor behind a handle such as <c>ada@site.example</c>, by WebFinger; null where there is none.</summary>
    public async Task<string?> FindByHandleAsync(string handle, CancellationToken cancellationToken)
    {
        var (name, host) = handle.TrimStart('@').Split('@') is [var first, var second] ? (first, second) : ("", "");
        if (name.Length == 0 || host.AsSpan().ContainsAny("/?#\\") || !Uri.TryCreate($"https://{host}/.well-known/webfinger?resource=acct:{Uri.EscapeDataString($"{name}@{host}")}", UriKind.Absolute, out var address))
            return null;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.MarkFollowing();
        request.Headers.TryAddWithoutValidation("Accept", "application/jrd+json, application/json");
        var answer = await calls.SendAsync(request, mostBytes, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess || Parsed(answer) is not { } document)
            return null;
        return JsonText.List(document, "links")
            .Where(link => JsonText.Of(link, "rel") == "self" && (JsonText.Of(link, "type") ?? "").Contains("activity", StringComparison.Ordinal))
            .Select(link => JsonText.Of(link, "href"))
            .FirstOrDefault(href => Vocabulary.Address(href) is not null);
    }

    /// <summary>Posts an activity. Every site knows it by its id, so repeating it does nothing.</summary>
    public async Task<PlatformAnswer> DeliverAsync(Uri inbox, string activity, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(activity);
        using var request = new HttpRequestMessage(HttpMethod.Post, inbox);
        request.MarkRepeatable().Content = new ByteArrayContent(body);
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(OwnDocuments.ActivityType);
        Sign(request, "SHA-256=" + Convert.ToBase64String(SHA256.HashData(body)));
        return await calls.SendAsync(request, mostBytes, cancellationToken).ConfigureAwait(false);
    }

    private static Uri WithoutFragment(Uri address) => address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;

    private static JsonElement? Document(PlatformAnswer answer)
    {
        var type = answer.ContentHeaders.ContentType;
        var isActivity = type?.MediaType == OwnDocuments.ActivityType
            || (type?.MediaType == "application/ld+json" && type.Parameters.Any(parameter => parameter.Name == "profile" && (parameter.Value ?? "").Contains(Vocabulary.Context, StringComparison.Ordinal)));
        return isActivity ? Parsed(answer) : null;
    }

    private static JsonElement? Parsed(PlatformAnswer answer)
    {
        try
        {
            using var document = JsonText.Parse(answer.Body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private RemoteActor? Keep(RemoteActor? actor, string id)
    {
        if (actor?.Id != id)
            return null;
        known.Keep(actor);
        return actor;
    }

    private void Sign(HttpRequestMessage request, string? digest)
    {
        var address = request.RequestUri!;
        var date = calls.Now.ToString("r", System.Globalization.CultureInfo.InvariantCulture);
        var host = OwnActor.AuthorityOf(address);
        var text = $"(request-target): {(digest is null ? "get" : "post")} {address.PathAndQuery}\nhost: {host}\ndate: {date}{(digest is null ? "" : $"\ndigest: {digest}")}";
        var covered = $"(request-target) host date{(digest is null ? "" : " digest")}";
        request.Headers.TryAddWithoutValidation("Host", host);
        request.Headers.TryAddWithoutValidation("Date", date);
        if (digest is not null)
            request.Headers.TryAddWithoutValidation("Digest", digest);
        var signature = own.Key.Sign(Encoding.UTF8.GetBytes(text));
        request.Headers.TryAddWithoutValidation("Signature", $"keyId=\"{own.KeyId}\",algorithm=\"rsa-sha256\",headers=\"{covered}\",signature=\"{signature}\"");
    }
}
