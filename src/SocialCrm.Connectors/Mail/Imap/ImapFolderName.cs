using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>Writes the names of folders as IMAP has them: UTF-7 with an ampersand (RFC 3501, 5.1.3).</summary>
internal static class ImapFolderName
{
    public static string Encode(string name)
    {
        var encoded = new StringBuilder();
        var wide = new List<byte>();
        foreach (var letter in name)
        {
            if (letter is < ' ' or > '~')
            {
                wide.AddRange([(byte)(letter >> 8), (byte)letter]);
                continue;
            }

            Flush(encoded, wide);
            encoded.Append(letter == '&' ? "&-" : letter);
        }

        Flush(encoded, wide);
        return encoded.ToString();
    }

    private static void Flush(StringBuilder encoded, List<byte> wide)
    {
        if (wide.Count > 0)
            encoded.Append('&').Append(Convert.ToBase64String(wide.ToArray()).TrimEnd('=').Replace('/', ',')).Append('-');
        wide.Clear();
    }
}
