using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Brings pictures to the account's server: the network links to none that are elsewhere.</summary>
internal sealed class BlueskyMedia(BlueskyClient client)
{
    private const int MostBytes = 2_000_000;

    /// <summary>The pictures as the server described them, or why they will never do.</summary>
    public async Task<(IReadOnlyList<JsonElement> Pictures, string? Fault)> UploadAsync(IReadOnlyList<Uri> addresses, CancellationToken cancellationToken)
    {
        var pictures = new List<JsonElement>();
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.MarkFollowing();
            var file = await client.Calls.SendAsync(request, MostBytes, cancellationToken).ConfigureAwait(false);
            var type = file.ContentHeaders.ContentType?.MediaType;
            if (!file.IsSuccess)
                throw client.Calls.Refused(file, "A picture of the message");
            if (type is not ("image/jpeg" or "image/png" or "image/webp" or "image/gif"))
                return ([], "Bluesky takes pictures of the types JPEG, PNG, WebP and GIF, and what is at the address is none.");
            using var answer = client.Xrpc.Read(await client.UploadAsync(file.Body, type, cancellationToken).ConfigureAwait(false), "Uploading a picture");
            pictures.Add(JsonText.Property(answer.RootElement, "blob")?.Clone() ?? throw client.Calls.Malformed("Uploading a picture brought no reference to it. Check the address of the server."));
        }

        return (pictures, null);
    }
}
