using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Cryptography;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>Verifies signatures after Standard Webhooks 1.0: over <c>id.timestamp.body</c>, with any secret or key of a rotation.</summary>
/// <remarks>Signatures are compared as they are written, so that each has one form only: Base64 can write the same bytes in several.</remarks>
internal sealed class StandardSignature
{
    private const int LongestId = 512;
    private const int LongestTime = 15;
    private const int LongestSignature = 4_096;
    private const int MacText = 44;
    private const int SignatureText = 88;

    // Each costs the time of some hundred macs, and whoever posts says how many there are.
    private const int MostAsymmetric = 4;

    private static readonly WebhookVerdict.Refuse Missing = new("A header is missing: the id, the timestamp or the signature. Check that the sender signs after Standard Webhooks.");
    private static readonly WebhookVerdict.Refuse Unusable = new("The id or the signature is too long, or the id holds a full stop.");
    private static readonly WebhookVerdict.Refuse Untimely = new("The timestamp is no number of seconds, or is further off than the tolerance: a replay, or a clock that is wrong.");
    private static readonly WebhookVerdict.Refuse Forged = new("No signature fits a secret or a public key of this connection. Check that they are the sender's.");

    private readonly (string Id, string Timestamp, string Signature) headers;
    private readonly long tolerance;
    private readonly MacKey[] secrets;
    private readonly Ed25519PublicKey[] keys;

    public StandardSignature(WebhookOptions options)
    {
        headers = ($"{options.HeaderPrefix}-id", $"{options.HeaderPrefix}-timestamp", $"{options.HeaderPrefix}-signature");
        tolerance = (long)options.Tolerance.TotalSeconds;
        secrets = [.. options.Secrets.Select(WebhookKeys.ReadSecret).OfType<byte[]>().Select(secret => new MacKey(secret))];
        keys = [.. options.PublicKeys.Select(WebhookKeys.ReadPublicKey).OfType<Ed25519PublicKey>()];
    }

    /// <summary>Why a request is refused; null where it is genuine, and then its id is told.</summary>
    public WebhookVerdict.Refuse? Check(WebhookRequest request, out string id)
    {
        id = request.ReadHeader(headers.Id) ?? "";
        var timestamp = request.ReadHeader(headers.Timestamp);
        var signature = request.ReadHeader(headers.Signature);
        if (id.Length == 0 || string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature))
            return Missing;

        // With a full stop in the id, what is signed could be read in two ways.
        if (id.Length > LongestId || signature.Length > LongestSignature || id.Contains('.', StringComparison.Ordinal))
            return Unusable;
        if (timestamp.Length > LongestTime || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(request.ReceivedAt.ToUnixTimeSeconds() - seconds) > tolerance)
        {
            return Untimely;
        }

        return IsSigned(id, timestamp, request.Body.Span, signature) ? null : Forged;
    }

    private bool IsSigned(string id, string timestamp, ReadOnlySpan<byte> body, string signature)
    {
        var most = Encoding.UTF8.GetMaxByteCount(id.Length) + timestamp.Length + 2 + body.Length;
        var content = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            var length = Encoding.UTF8.GetBytes(id, content);
            content[length++] = (byte)'.';
            length += Encoding.ASCII.GetBytes(timestamp, content.AsSpan(length));
            content[length++] = (byte)'.';
            body.CopyTo(content.AsSpan(length));
            var signed = content.AsSpan(0, length + body.Length);
            return IsSignedBySecret(signed, signature) || IsSignedByKey(signed, signature);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(content);
        }
    }

    private bool IsSignedBySecret(ReadOnlySpan<byte> content, string signature)
    {
        Span<byte> mac = stackalloc byte[MacKey.Size];
        Span<byte> expected = stackalloc byte[MacText];
        Span<byte> given = stackalloc byte[MacText];
        var isSigned = false;
        foreach (var secret in secrets)
        {
            secret.Write(content, mac);
            Base64.EncodeToUtf8(mac, expected, out _, out _);
            foreach (var one in signature.AsSpan().Split(' '))
                isSigned |= TryRead(signature.AsSpan(one), "v1,", given) && CryptographicOperations.FixedTimeEquals(expected, given);
        }

        return isSigned;
    }

    private bool IsSignedByKey(ReadOnlySpan<byte> content, string signature)
    {
        if (keys.Length == 0)
            return false;
        Span<byte> text = stackalloc byte[SignatureText];
        Span<byte> bytes = stackalloc byte[Ed25519PublicKey.SignatureSize];
        var tried = 0;
        foreach (var one in signature.AsSpan().Split(' '))
        {
            if (!TryRead(signature.AsSpan(one), "v1a,", text) || !TryDecode(text, bytes))
                continue;
            foreach (var key in keys)
            {
                if (tried++ < MostAsymmetric * keys.Length && key.Verify(content, bytes))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The Base64 of a signature of one version, when it has the length that it must have.</summary>
    private static bool TryRead(ReadOnlySpan<char> one, string version, Span<byte> text) =>
        one.Length == version.Length + text.Length
        && one.StartsWith(version, StringComparison.Ordinal)
        && Ascii.FromUtf16(one[version.Length..], text, out _) == OperationStatus.Done;

    private static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        Span<byte> again = stackalloc byte[SignatureText];
        return Base64.DecodeFromUtf8(text, bytes, out _, out var count) == OperationStatus.Done
            && count == bytes.Length
            && Base64.EncodeToUtf8(bytes, again, out _, out _) == OperationStatus.Done
            && again.SequenceEqual(text);
    }
}
