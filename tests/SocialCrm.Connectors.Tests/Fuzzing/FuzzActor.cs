using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SocialCrm.Connectors.Tests.Fuzzing;

/// <summary>A site of one person, who signs what she delivers, and whose document says with which key.</summary>
internal sealed class FuzzActor : HttpMessageHandler
{
    public const string Shop = "https://shop.example/hooks/activitypub:fuzz";

    private const string Id = "https://social.example/people/ada";

    private readonly RSA key = RSA.Create(2_048);

    public static string ShopKey { get; } = NewKey();

    /// <summary>Puts anything into an activity, as what it is about.</summary>
    public static byte[] Activity(byte[] about) =>
    [
        .. Encoding.UTF8.GetBytes($"{{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"{Id}/a/1\",\"type\":\"Create\",\"actor\":\"{Id}\",\"object\":"), .. about, (byte)'}',
    ];

    public Dictionary<string, string> Sign(byte[] body)
    {
        var digest = "SHA-256=" + Convert.ToBase64String(SHA256.HashData(body));
        var date = FuzzTarget.At.ToString("r", CultureInfo.InvariantCulture);
        var text = $"(request-target): post /hooks/activitypub:fuzz\nhost: shop.example\ndate: {date}\ndigest: {digest}";
        var signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return new Dictionary<string, string>
        {
            ["Host"] = "shop.example",
            ["Date"] = date,
            ["Digest"] = digest,
            ["Signature"] = $"keyId=\"{Id}#main-key\",algorithm=\"rsa-sha256\",headers=\"(request-target) host date digest\",signature=\"{signature}\"",
        };
    }

    /// <summary>The date and the digest are signed; the header that carries the signature is not, and may be written otherwise.</summary>
    public static bool SaysTheSame(Dictionary<string, string> genuine, Dictionary<string, string> changed) =>
        Value(genuine, "Date") == Value(changed, "Date")
        && Value(genuine, "Digest") == Value(changed, "Digest")
        && Value(changed, "Signature").Contains(Value(genuine, "Signature").Split("signature=")[1].Trim('"'), StringComparison.Ordinal);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var document = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"),
            ["id"] = Id,
            ["type"] = "Person",
            ["preferredUsername"] = "ada",
            ["inbox"] = Id + "/inbox",
            ["publicKey"] = new JsonObject { ["id"] = Id + "#main-key", ["owner"] = Id, ["publicKeyPem"] = key.ExportSubjectPublicKeyInfoPem() },
        };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(document.ToJsonString(), Encoding.UTF8, "application/activity+json") });
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            key.Dispose();
        base.Dispose(disposing);
    }

    private static string Value(Dictionary<string, string> headers, string name) => headers.GetValueOrDefault(name, "").Trim();

    private static string NewKey()
    {
        using var own = RSA.Create(2_048);
        return own.ExportPkcs8PrivateKeyPem();
    }
}
