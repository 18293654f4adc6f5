using System.Buffers.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>Undoes the transfer encoding of a part.</summary>
internal static class TransferEncoding
{
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => DecodeBase64(body.Span),
        "quoted-printable" => QuotedPrintable.Decode(body.Span),
        _ => body,
    };

    /// <summary>Decodes Base64 and passes over what does not belong there; a piece that was cut is dropped.</summary>
    public static byte[] DecodeBase64(ReadOnlySpan<byte> text)
    {
        var digits = new byte[text.Length + 3];
        var length = 0;
        foreach (var current in text)
        {
            if (current == '=')
                break;
            if (char.IsAsciiLetterOrDigit((char)current) || current is (byte)'+' or (byte)'/')
                digits[length++] = current;
        }

        // A single digit left over holds no whole byte.
        length -= length % 4 == 1 ? 1 : 0;
        while (length % 4 != 0)
            digits[length++] = (byte)'=';
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(length)];
        Base64.DecodeFromUtf8(digits.AsSpan(0, length), bytes, out _, out var written);
        return bytes[..written];
    }
}
