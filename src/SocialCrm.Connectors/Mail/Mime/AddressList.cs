using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>Reads a list of addresses: names, comments, quoted local parts, routes and groups (RFC 5322, with what older programs write).</summary>
internal static class AddressList
{
    private const int MostAddresses = 1_000;
    private const int LongestText = 64 * 1_024;

    /// <summary>The addresses in their order; what is none is passed over.</summary>
    public static IReadOnlyList<Mailbox> Read(string? header)
    {
        var found = new List<Mailbox>();
        if (header is null || header.Length > LongestText)
            return found;
        var scanner = new HeaderScanner(header);
        while (!scanner.IsAtEnd && found.Count < MostAddresses)
        {
            if (ReadOne(ref scanner) is { } mailbox)
                found.Add(mailbox);
            if (!scanner.IsAtEnd)
                scanner.Move();
        }

        return found;
    }

    /// <summary>Reads up to a comma or semicolon. A colon ends the name of a group, whose members follow.</summary>
    private static Mailbox? ReadOne(ref HeaderScanner scanner)
    {
        var words = new StringBuilder();
        string? comment = null;
        string? angle = null;
        while (!scanner.IsAtEnd && scanner.Current is not (',' or ';' or ':'))
        {
            switch (scanner.Current)
            {
                case '(':
                    comment = scanner.Comment();
                    break;
                case '"':
                    words.Append('"').Append(scanner.Quoted().Replace("\"", "", StringComparison.Ordinal)).Append('"');
                    break;
                case '<':
                    scanner.Move();
                    angle = scanner.Until(">");
                    if (!scanner.IsAtEnd)
                        scanner.Move();
                    break;
                default:
                    words.Append(scanner.Current);
                    scanner.Move();
                    break;
            }
        }

        if (!scanner.IsAtEnd && scanner.Current == ':')
            return null;
        var address = Address(angle ?? words.ToString());
        return address is null ? null : new Mailbox(address, Name(angle is null ? comment : words.ToString()) ?? Name(comment));
    }

    /// <summary>An address without the route and the blanks that old programs put into it; null where it is none.</summary>
    private static string? Address(string text)
    {
        var plain = text.Trim();
        var route = plain.StartsWith('@') ? plain.IndexOf(':', StringComparison.Ordinal) : -1;
        plain = plain[(route + 1)..].Trim();
        if (plain.Contains(' ', StringComparison.Ordinal) && !plain.StartsWith('"'))
            plain = plain.Replace(" ", "", StringComparison.Ordinal);
        var sign = plain.LastIndexOf('@');
        return sign > 0 && sign < plain.Length - 1 && !plain.AsSpan().ContainsAny('<', '>', '\0') ? plain : null;
    }

    private static string? Name(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var name = EncodedWords.Decode(words.Replace("\"", "", StringComparison.Ordinal).Trim()).Trim();
        return name.Length == 0 ? null : name;
    }
}
