using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>A header value with parameters, such as <c>text/plain; charset=utf-8</c>; with the continuations and charsets of RFC 2231.</summary>
internal sealed class HeaderParameters
{
    private const int MostParameters = 100;

    private readonly Dictionary<string, SortedDictionary<int, (string Text, bool IsEncoded)>> pieces = new(StringComparer.OrdinalIgnoreCase);

    private HeaderParameters(string value) => Value = value;

    /// <summary>What stands before the first semicolon, in lower case.</summary>
    public string Value { get; }

    /// <summary>A parameter; null where it is absent.</summary>
    public string? this[string name]
    {
        get
        {
            if (!pieces.TryGetValue(name, out var parts))
                return null;
            return parts.Values.Any(part => part.IsEncoded) ? Extended(parts) : EncodedWords.Decode(string.Concat(parts.Values.Select(part => part.Text)));
        }
    }

    public static HeaderParameters Read(string? header)
    {
        var scanner = new HeaderScanner(header ?? "");
        var parameters = new HeaderParameters(scanner.Until(";").Trim().ToLowerInvariant());
        for (var count = 0; count < MostParameters && scanner.Skip(';'); count++)
        {
            var name = scanner.Until("=;").Trim();
            if (scanner.Skip('='))
                parameters.Add(name, scanner.Value());
            scanner.Until(";");
        }

        return parameters;
    }

    /// <summary>Takes <c>name</c>, <c>name*</c>, <c>name*1</c> or <c>name*1*</c>; the first of a kind counts.</summary>
    private void Add(string name, string value)
    {
        var isEncoded = name.EndsWith('*');
        var plain = isEncoded ? name[..^1] : name;
        var star = plain.LastIndexOf('*');
        var number = 0;
        if (star > 0 && int.TryParse(plain.AsSpan(star + 1), out number))
            plain = plain[..star];
        if (!pieces.TryGetValue(plain, out var parts))
            pieces[plain] = parts = [];
        parts.TryAdd(number, (value, isEncoded));
    }

    private static string Extended(SortedDictionary<int, (string Text, bool IsEncoded)> parts)
    {
        var first = parts.Values.First().Text.Split('\'', 3);
        var charset = first.Length == 3 ? first[0] : null;
        var bytes = new List<byte>();
        var isFirst = true;
        foreach (var (text, isEncoded) in parts.Values)
        {
            var plain = isFirst && charset is not null ? first[2] : text;
            bytes.AddRange(isEncoded ? Percent(plain) : Encoding.UTF8.GetBytes(plain));
            isFirst = false;
        }

        return MailCharset.Decode(bytes.ToArray(), charset);
    }

    private static IEnumerable<byte> Percent(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] != '%' || !QuotedPrintable.TryHex(bytes, at + 1, out var value))
            {
                yield return bytes[at];
                continue;
            }

            yield return value;
            at += 2;
        }
    }
}
