using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>What a delivery claims to be signed with, after everything that can be checked without the key was.</summary>
/// <param name="KeyId">The key that the signature is to be checked with.</param>
/// <param name="Signed">The bytes that were signed.</param>
/// <param name="Signature">The signature.</param>
/// <remarks>
/// The request's method and path, its host, its time and the digest of its body must be among what was signed: otherwise it could be replayed to another
/// place or at another time, or with another body.
/// </remarks>
internal sealed record DeliverySignature(string KeyId, byte[] Signed, byte[] Signature)
{
    private const string Sha256 = "SHA-256=";
    private const string Sha256Item = "sha-256=:";

    /// <summary>The signature, or why there is none that could be taken.</summary>
    public static (DeliverySignature? Signature, string Fault) Read(WebhookRequest request, OwnActor own, TimeSpan tolerance)
    {
        var input = request.ReadHeader("Signature-Input");
        return input is null ? ReadDraft(request, own, tolerance) : ReadMessage(request, input, own, tolerance);
    }

    public bool IsOf(ReadOnlySpan<byte> publicKey)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(publicKey, out _);
        return rsa.VerifyData(Signed, Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static (DeliverySignature? Signature, string Fault) ReadDraft(WebhookRequest request, OwnActor own, TimeSpan tolerance)
    {
        if (SignatureHeader.Read(request.ReadHeader("Signature")) is not { } header)
            return (null, "The signature is missing, or its header cannot be read.");
        var isDated = header.Covered.Contains("date") || (header.Covered.Contains("(created)") && header.Created is not null);
        if (!isDated || !header.Covered.Contains("(request-target)") || !header.Covered.Contains("host") || !header.Covered.Contains("digest"))
            return (null, "Request, host, time and digest are not all signed.");
        if (!IsDigest(request, request.ReadHeader("Digest"), Sha256, ""))
            return (null, "The digest is not that of the body.");

        var date = header.Covered.Contains("date") ? Date(request) : Instant(header.Created!.Value);
        if (!IsNow(date, header.Expires, request.ReceivedAt, tolerance))
            return (null, "The signed time is too far from now.");
        return Join(header.KeyId, header.Signature, DraftText(request, header, own));
    }

    private static (DeliverySignature? Signature, string Fault) ReadMessage(WebhookRequest request, string input, OwnActor own, TimeSpan tolerance)
    {
        if (MessageSignatureHeader.Read(input, request.ReadHeader("Signature")) is not { } header)
            return (null, "The signature's headers cannot be read.");
        var isPlaced = header.Covered.Contains("@target-uri") || (header.Covered.Contains("@authority") && header.Covered.Contains("@path"));
        if (!isPlaced || header.Created is null || !header.Covered.Contains("@method") || !header.Covered.Contains("content-digest"))
            return (null, "Method, address, time and digest are not all signed.");
        if (!IsDigest(request, request.ReadHeader("Content-Digest"), Sha256Item, ":"))
            return (null, "The digest is not that of the body.");
        if (!IsNow(Instant(header.Created.Value), header.Expires, request.ReceivedAt, tolerance))
            return (null, "The signed time is too far from now.");
        return Join(header.KeyId, header.Signature, MessageText(request, header, own));
    }

    private static (DeliverySignature? Signature, string Fault) Join(string keyId, string signature, string? text)
    {
        if (text is null)
            return (null, "A header that is signed is missing.");
        var bytes = new byte[signature.Length];
        if (!Convert.TryFromBase64String(signature, bytes, out var length) || Convert.ToBase64String(bytes.AsSpan(0, length)) != signature)
            return (null, "The signature is not Base64.");
        if (Vocabulary.Address(keyId) is null || keyId.Length > 1_024)
            return (null, "The key's id is no address.");
        return (new DeliverySignature(keyId, Encoding.UTF8.GetBytes(text), bytes[..length]), "");
    }

    private static string? DraftText(WebhookRequest request, SignatureHeader header, OwnActor own)
    {
        var lines = header.Covered.Select(name => name switch
        {
            "(request-target)" => $"{name}: post {own.Path}",
            "(created)" => $"{name}: {header.Created}",
            "(expires)" => $"{name}: {header.Expires}",
            "host" => $"{name}: {own.Authority}",
            _ => Line(name, request),
        }).ToList();
        return lines.Contains(null) ? null : string.Join('\n', lines);
    }

    private static string? MessageText(WebhookRequest request, MessageSignatureHeader header, OwnActor own)
    {
        var lines = header.Covered.Select(name => name switch
        {
            "@method" => "\"@method\": POST",
            "@target-uri" => $"\"@target-uri\": {own.Id}",
            "@authority" => $"\"@authority\": {own.Authority}",
            "@scheme" => $"\"@scheme\": {new Uri(own.Id).Scheme}",
            "@path" => $"\"@path\": {own.Path}",
            "@request-target" => $"\"@request-target\": {own.Path}",
            "host" => $"\"host\": {own.Authority}",
            ['@', ..] => null,
            _ => Line(name, request) is { } line ? $"\"{name}\"{line[name.Length..]}" : null,
        }).ToList();
        return lines.Contains(null) ? null : $"{string.Join('\n', lines)}\n\"@signature-params\": {header.Parameters}";
    }

    private static string? Line(string name, WebhookRequest request) => request.ReadHeader(name) is { } value ? $"{name}: {value.Trim()}" : null;

    private static bool IsDigest(WebhookRequest request, string? header, string before, string after)
    {
        if (header is null || !header.StartsWith(before, StringComparison.OrdinalIgnoreCase))
            return false;
        var own = Convert.ToBase64String(SHA256.HashData(request.Body.Span)) + after;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(own), Encoding.ASCII.GetBytes(header[before.Length..]));
    }

    private static bool IsNow(DateTimeOffset? signed, long? expires, DateTimeOffset now, TimeSpan tolerance) =>
        signed is { } at && (now - at).Duration() <= tolerance && (expires is null || now - Instant(expires.Value) <= tolerance);

    private static DateTimeOffset Instant(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);

    private static DateTimeOffset? Date(WebhookRequest request) =>
        DateTimeOffset.TryParseExact(request.ReadHeader("Date"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
