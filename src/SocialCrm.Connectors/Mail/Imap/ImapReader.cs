namespace SocialCrm.Connectors.Mail;

/// <summary>Reads responses off the wire; how much one of them may hold is bounded.</summary>
internal sealed class ImapReader(MailWire wire, int mostLiteralBytes)
{
    private const int LongestLine = 1_024 * 1_024;
    private const int MostLiterals = 64;

    /// <summary>The next response, whole.</summary>
    public async Task<ImapResponse> ReadAsync(CancellationToken cancellationToken)
    {
        var lines = new List<byte[]>();
        var literals = new List<byte[]>();
        var left = mostLiteralBytes;
        while (true)
        {
            var line = await wire.ReadLineAsync(LongestLine, cancellationToken).ConfigureAwait(false);
            lines.Add(line);

            // The words of a status are for people, whatever they end in.
            var mark = lines.Count == 1 && new ImapResponse(lines, literals).IsStatus ? -1 : LiteralMark(line);
            if (mark < 0)
                return new ImapResponse(lines, literals);
            var length = LiteralLength(line.AsSpan(mark));
            if (length > left || literals.Count >= MostLiterals)
                throw wire.Faults.Malformed("The IMAP server sent more than was asked for. Check that it is a mail server.");
            left -= length;
            literals.Add(await wire.ReadBlockAsync(length, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>Where the mark of a literal begins that ends the line, such as <c>{310}</c>; -1 where there is none.</summary>
    public static int LiteralMark(ReadOnlySpan<byte> line)
    {
        if (line.Length < 3 || line[^1] != '}')
            return -1;
        var begin = line.LastIndexOf((byte)'{');
        if (begin < 0 || LiteralLength(line[begin..]) < 0)
            return -1;
        return begin > 0 && line[begin - 1] == '~' ? begin - 1 : begin;
    }

    /// <summary>The length that a mark states; -1 where it is none, the largest number where it is beyond all measure.</summary>
    private static int LiteralLength(ReadOnlySpan<byte> mark)
    {
        var digits = mark.TrimStart((byte)'~')[1..^1];
        digits = digits.Length > 0 && digits[^1] == '+' ? digits[..^1] : digits;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return -1;
        return int.TryParse(digits, out var length) ? length : int.MaxValue;
    }
}
