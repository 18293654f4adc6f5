using System.Globalization;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>The headers <c>Signature-Input</c> and <c>Signature</c> after RFC 9421: one signature, under one label.</summary>
/// <param name="KeyId">The key.</param>
/// <param name="Covered">The components, as they are named in the signed text.</param>
/// <param name="Parameters">What stands behind the label, as it was sent: it is signed too.</param>
/// <param name="Signature">The signature in Base64.</param>
internal sealed record MessageSignatureHeader(string KeyId, IReadOnlyList<string> Covered, string Parameters, string Signature)
{
    private const int Longest = 8_192;

    public long? Created { get; init; }

    public long? Expires { get; init; }

    public static MessageSignatureHeader? Read(string? input, string? signature)
    {
        if (input is null or { Length: > Longest } || signature is null or { Length: > Longest })
            return null;
        var equals = input.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || !signature.StartsWith(input[..(equals + 1)] + ":", StringComparison.Ordinal) || !signature.EndsWith(':'))
            return null;
        var parameters = input[(equals + 1)..];
        var end = parameters.IndexOf(')', StringComparison.Ordinal);
        if (!parameters.StartsWith('(') || end < 0 || Components(parameters[1..end]) is not { } covered || Named(parameters[(end + 1)..]) is not { } named)
            return null;
        if (!named.TryGetValue("keyid", out var key) || (named.TryGetValue("alg", out var algorithm) && algorithm != "rsa-v1_5-sha256"))
            return null;
        return new MessageSignatureHeader(key, covered, parameters, signature[(equals + 2)..^1])
        {
            Created = Instant(named, "created"),
            Expires = Instant(named, "expires"),
        };
    }

    private static long? Instant(Dictionary<string, string> named, string name) =>
        named.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253_402_300_799 ? seconds : null;

    /// <summary>Names in quotes, parted by spaces. A component with parameters of its own is not understood, and so not taken.</summary>
    private static List<string>? Components(string list)
    {
        var components = new List<string>();
        foreach (var part in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length < 3 || part[0] != '"' || part[^1] != '"' || part.AsSpan(1, part.Length - 2).ContainsAny('"', ';'))
                return null;
            components.Add(part[1..^1]);
        }

        return components;
    }

    private static Dictionary<string, string>? Named(string rest)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rest.Length > 0)
        {
            var equals = rest.IndexOf('=', StringComparison.Ordinal);
            if (rest[0] != ';' || equals < 0)
                return null;
            var isQuoted = equals + 1 < rest.Length && rest[equals + 1] == '"';
            var from = isQuoted ? equals + 2 : equals + 1;
            var end = rest.IndexOf(isQuoted ? '"' : ';', from);
            if (isQuoted && end < 0)
                return null;
            end = end < 0 ? rest.Length : end;
            if (!named.TryAdd(rest[1..equals].Trim(), rest[from..end]))
                return null;
            rest = rest[(isQuoted ? end + 1 : end)..];
        }

        return named;
    }
}
