using System.Globalization;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>A <c>Signature</c> header after draft-cavage-http-signatures-12, as sites send it.</summary>
/// <remarks>Read strictly: parameters that nobody knows, a value twice or anything between the values make it unreadable.</remarks>
internal sealed record SignatureHeader(string KeyId, IReadOnlyList<string> Covered, string Signature)
{
    private const int Longest = 8_192;

    public long? Created { get; init; }

    public long? Expires { get; init; }

    public static SignatureHeader? Read(string? header)
    {
        if (header is null or { Length: > Longest } || Parameters(header) is not { } read)
            return null;
        if (!read.TryGetValue("keyId", out var key) || !read.TryGetValue("signature", out var signature) || !read.TryGetValue("headers", out var covered))
            return null;
        if (read.TryGetValue("algorithm", out var algorithm) && algorithm is not ("rsa-sha256" or "hs2019"))
            return null;
        if (!TryInstant(read, "created", out var created) || !TryInstant(read, "expires", out var expires))
            return null;
        return new SignatureHeader(key, covered.Split(' '), signature) { Created = created, Expires = expires };
    }

    private static bool TryInstant(Dictionary<string, string> read, string name, out long? instant)
    {
        instant = null;
        if (!read.TryGetValue(name, out var text))
            return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799)
            return false;
        instant = seconds;
        return true;
    }

    private static Dictionary<string, string>? Parameters(string header)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = header.AsSpan().Trim();
        while (rest.Length > 0)
        {
            var equals = rest.IndexOf('=');
            if (equals <= 0)
                return null;
            var name = rest[..equals].ToString();
            if (name is not ("keyId" or "algorithm" or "headers" or "signature" or "created" or "expires"))
                return null;
            if (Value(rest[(equals + 1)..], out var length) is not { } value || !read.TryAdd(name, value))
                return null;
            rest = rest[(equals + 1 + length)..].TrimStart();
            if (rest.Length > 0 && (rest[0] != ',' || rest.Length == 1))
                return null;
            rest = rest.Length > 0 ? rest[1..].TrimStart() : rest;
        }

        return read;
    }

    /// <summary>A text in quotes, or digits without.</summary>
    private static string? Value(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length == 0)
            return null;
        if (text[0] == '"')
        {
            var end = text[1..].IndexOf('"');
            length = end + 2;
            return end < 0 ? null : text[1..(end + 1)].ToString();
        }

        length = text.IndexOfAnyExceptInRange('0', '9') is var stop && stop < 0 ? text.Length : stop;
        return length == 0 ? null : text[..length].ToString();
    }
}
