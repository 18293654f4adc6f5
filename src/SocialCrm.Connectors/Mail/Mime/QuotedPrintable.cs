namespace SocialCrm.Connectors.Mail;

/// <summary>Reads quoted-printable as it is written in the wild: what is no escape stays as it stands.</summary>
internal static class QuotedPrintable
{
    /// <summary>Decodes a body: soft line ends go, and blanks before a line end too.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var current = text[at];
            if (current == '=' && SoftBreak(text, at) is var skipped and > 0)
                at += skipped;
            else if (current == '=' && TryHex(text, at + 1, out var value))
                (bytes[length++], at) = (value, at + 2);
            else if (current is not ((byte)' ' or (byte)'\t') || !EndsLine(text, at))
                bytes[length++] = current;
        }

        return bytes[..length];
    }

    /// <summary>Decodes the text of an encoded word, where an underscore is a blank.</summary>
    public static byte[] DecodeWord(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '=' && TryHex(text, at + 1, out var value))
                (bytes[length++], at) = (value, at + 2);
            else
                bytes[length++] = text[at] == '_' ? (byte)' ' : text[at];
        }

        return bytes[..length];
    }

    /// <summary>Reads two hexadecimal digits.</summary>
    public static bool TryHex(ReadOnlySpan<byte> text, int at, out byte value)
    {
        value = 0;
        if (at + 1 >= text.Length || !char.IsAsciiHexDigit((char)text[at]) || !char.IsAsciiHexDigit((char)text[at + 1]))
            return false;
        value = (byte)((Digit(text[at]) << 4) | Digit(text[at + 1]));
        return true;
    }

    /// <summary>How many bytes behind an equals sign belong to a soft line end; 0 where there is none.</summary>
    private static int SoftBreak(ReadOnlySpan<byte> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] is (byte)' ' or (byte)'\t')
            end++;
        if (end >= text.Length)
            return text.Length - at;
        if (text[end] == '\n')
            return end - at;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 1 - at : 0;
    }

    private static bool EndsLine(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
            at++;
        return at >= text.Length || text[at] is (byte)'\r' or (byte)'\n';
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
