using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Webhooks;

/// <summary>A shop's forum that posts what people write, in the documented shape, and is asked nothing.</summary>
internal sealed class PostingPlatform(Func<string, StandardSender> senderOf) : FakePlatform
{
    private readonly Dictionary<string, JsonObject> said = [];
    private bool speaksNews;

    public override string Say(PlatformWords words)
    {
        var id = $"note-{said.Count + 1}";
        said[id] = new JsonObject
        {
            ["id"] = id,
            ["author"] = new JsonObject { ["id"] = words.Author, ["name"] = words.Author + " 女士" },
            ["time"] = words.At.ToString("O", CultureInfo.InvariantCulture),
            ["text"] = words.Text,
        };
        return id;
    }

    public override bool SpeakNews() => speaksNews = true;

    public override WebhookCall? Deliver(IReadOnlyList<string> externalIds, PlatformSecret secret, DateTimeOffset at) =>
        Post([.. externalIds.Select(id => said[id].DeepClone())], secret, at);

    public override WebhookCall? DeliverWithNonsense(IReadOnlyList<string> externalIds, DateTimeOffset at)
    {
        var entries = externalIds.Select(id => said[id].DeepClone()).ToList();
        entries.Insert(1, new JsonObject { ["id"] = new JsonArray(1, 2), ["author"] = 7 });
        return Post(entries, PlatformSecret.Current, at);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));

    private WebhookCall Post(List<JsonNode> entries, PlatformSecret secret, DateTimeOffset at)
    {
        var envelope = new JsonObject { ["type"] = "note.created", ["timestamp"] = at.ToString("O", CultureInfo.InvariantCulture) };
        foreach (var entry in entries.OfType<JsonObject>().Where(_ => speaksNews))
            entry["mood"] = new JsonObject { ["colour"] = "blue", ["levels"] = new JsonArray(1, null, "x") };
        envelope["data"] = entries.Count == 1 ? entries[0] : new JsonArray([.. entries]);
        var body = System.Text.Encoding.UTF8.GetBytes(envelope.ToJsonString(PostedJson.Readable));
        var headers = senderOf(secret.ToString()).Headers("msg_" + Convert.ToHexStringLower(SHA256.HashData(body))[..27], at, body);
        return new WebhookCall("POST", "", headers, body) { SealedHeaders = [.. headers.Keys] };
    }
}
