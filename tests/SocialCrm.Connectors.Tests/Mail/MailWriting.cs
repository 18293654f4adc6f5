using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>Writes and reads mails independently of what is tested.</summary>
internal static class MailWriting
{
    /// <summary>What most tests ask: a person's mail with an encoded name and subject.</summary>
    public const string Question = """
        Return-Path: <ada@people.example>
        From: =?utf-8?B?QWRhIEzDtnZlbGFjZQ==?= <Ada@People.example>
        To: support@shop.example
        Subject: Open on =?utf-8?Q?S=C3=B6nntag=3F?=
        Message-ID: <q1@people.example>
        Date: Mon, 01 Jun 2026 13:00:00 +0200
        Content-Type: text/plain; charset=utf-8
        Content-Language: de

        Habt ihr auf?
        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    public static string Date(DateTimeOffset at) => at.ToString("ddd, dd MMM yyyy HH':'mm':'ss ", CultureInfo.InvariantCulture) + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    public static string? Header(byte[] mail, string name)
    {
        var head = Encoding.UTF8.GetString(mail).Split("\r\n\r\n")[0].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal);
        return head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
    }

    public static string Body(byte[] mail) => Encoding.UTF8.GetString(mail).Split("\r\n\r\n", 2)[1];

    /// <summary>The text of a mail that is quoted-printable.</summary>
    public static string Text(byte[] mail)
    {
        var joined = Body(mail).Replace("=\r\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var at = 0; at < joined.Length; at++)
        {
            if (joined[at] == '=')
            {
                bytes.Add(Convert.ToByte(joined.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
            {
                bytes.Add((byte)joined[at]);
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray()).ReplaceLineEndings("\n").TrimEnd('\n');
    }

    /// <summary>A header with its encoded words decoded, Base64 alone.</summary>
    public static string Decoded(string header) => Regex.Replace(header, @"=\?utf-8\?B\?([^?]*)\?=( (?==\?))?", match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value)));
}
