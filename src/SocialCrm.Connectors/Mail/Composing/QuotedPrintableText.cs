using System.Globalization;
using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>Writes text as quoted-printable: every line short and ASCII, whatever the text holds.</summary>
internal static class QuotedPrintableText
{
    private const int Widest = 75;

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + (text.Length / 8));
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            var width = 0;
            for (var at = 0; at < bytes.Length; at++)
            {
                var piece = Piece(bytes, at);
                if (width + piece.Length > Widest)
                {
                    encoded.Append("=\r\n");
                    width = 0;
                }

                encoded.Append(piece);
                width += piece.Length;
            }

            encoded.Append("\r\n");
        }

        return encoded.ToString();
    }

    private static string Piece(byte[] bytes, int at)
    {
        var current = bytes[at];
        var isLast = at == bytes.Length - 1;

        // Old mailboxes take a line that begins with "From " for the beginning of another mail.
        var mustBeEncoded = current is < 32 or > 126 or (byte)'=' ? current != '\t' || isLast : (current == ' ' && isLast) || (current == 'F' && at == 0 && bytes.AsSpan().StartsWith("From "u8));
        return mustBeEncoded ? "=" + current.ToString("X2", CultureInfo.InvariantCulture) : ((char)current).ToString();
    }
}
