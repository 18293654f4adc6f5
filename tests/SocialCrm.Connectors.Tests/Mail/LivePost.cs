using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>What another person does on the real servers, in as few words as the protocols allow: hands mail in, and looks into a mailbox.</summary>
internal sealed class LivePost(JsonElement server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    public string AddressOf(string user) => AccountOf(user).GetProperty("address").GetString()!;

    public string PasswordOf(string user) => AccountOf(user).GetProperty("password").GetString()!;

    public async Task SendAsync(string from, string to, byte[] mail)
    {
        using var client = new TcpClient("127.0.0.1", server.GetProperty("smtp").GetInt32());
        await using var stream = client.GetStream();
        var lines = new FakeMailLines(stream, CancellationToken.None);
        await ReplyAsync(lines);
        foreach (var command in new[] { "EHLO people.example", $"MAIL FROM:<{from}>", $"RCPT TO:<{to}>", "DATA" })
        {
            await lines.WriteAsync(command + "\r\n");
            Assert.Matches("^[23]", await ReplyAsync(lines));
        }

        await lines.WriteAsync(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(mail).Replace("\r\n.", "\r\n..", StringComparison.Ordinal)));
        await lines.WriteAsync("\r\n.\r\n");
        Assert.StartsWith("250", await ReplyAsync(lines), StringComparison.Ordinal);
    }

    /// <summary>The mails of a mailbox with a text in a header, as soon as there are so many.</summary>
    public async Task<IReadOnlyList<(string Flags, byte[] Mail)>> FindAsync(string user, string header, string text, int atLeast = 1)
    {
        for (var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds; ; await Task.Delay(200))
        {
            var found = await LookAsync(user, header, text);
            if (found.Count >= atLeast || Environment.TickCount64 > until)
                return found;
        }
    }

    private async Task<IReadOnlyList<(string Flags, byte[] Mail)>> LookAsync(string user, string header, string text)
    {
        using var client = new TcpClient("127.0.0.1", server.GetProperty("imap").GetInt32());
        await using var stream = client.GetStream();
        var lines = new FakeMailLines(stream, CancellationToken.None);
        await lines.ReadAsync();
        await CommandAsync(lines, $"a LOGIN {user} {PasswordOf(user)}", []);
        await CommandAsync(lines, "a EXAMINE INBOX", []);
        var uids = new List<string>();
        await CommandAsync(lines, $"a UID SEARCH HEADER {header} \"{text}\"", uids);
        var mails = new List<(string, byte[])>();
        foreach (var uid in string.Join(' ', uids).Replace("* SEARCH", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            await lines.WriteAsync($"a UID FETCH {uid} (FLAGS BODY.PEEK[])\r\n");
            var head = Encoding.ASCII.GetString((await lines.ReadAsync())!);
            var length = int.Parse(Regex.Match(head, @"\{(\d+)\}$").Groups[1].Value, CultureInfo.InvariantCulture);
            mails.Add((head, await lines.ReadBlockAsync(length)));
            await CommandAsync(lines, null, []);
        }

        return mails;
    }

    private static async Task CommandAsync(FakeMailLines lines, string? command, List<string> untagged)
    {
        if (command is not null)
            await lines.WriteAsync(command + "\r\n");
        while (Encoding.Latin1.GetString((await lines.ReadAsync())!) is var line)
        {
            if (line.StartsWith("a ", StringComparison.Ordinal))
            {
                Assert.StartsWith("a OK", line, StringComparison.Ordinal);
                return;
            }

            if (line.StartsWith("* SEARCH", StringComparison.Ordinal))
                untagged.Add(line);
        }
    }

    private static async Task<string> ReplyAsync(FakeMailLines lines)
    {
        while (true)
        {
            var line = Encoding.ASCII.GetString((await lines.ReadAsync())!);
            if (line[3] == ' ')
                return line;
        }
    }

    private JsonElement AccountOf(string user) => server.GetProperty("accounts").EnumerateArray().Single(account => account.GetProperty("user").GetString() == user);
}
