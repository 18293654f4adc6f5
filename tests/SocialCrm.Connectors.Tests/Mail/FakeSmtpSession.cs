using System.Text;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>Speaks SMTP as a submission server does (RFC 5321, 6409, 4954), and takes nothing that those forbid.</summary>
internal sealed class FakeSmtpSession(FakeMailServer server, Stream stream, CancellationToken stopping)
{
    private readonly FakeMailLines lines = new(stream, stopping);
    private readonly List<string> recipients = [];
    private bool isSignedIn;
    private string? sender;

    public async Task RunAsync()
    {
        if (server.Fails(MailFailing.SpeaksGibberish))
        {
            await lines.WriteAsync("<html>Log in, please</html>\r\n");
            return;
        }

        await lines.WriteAsync(server.Fails(MailFailing.Busy) ? "421 4.3.2 busy\r\n" : "220 mail.shop.example ESMTP\r\n");
        while (await lines.ReadAsync() is { } line)
        {
            var command = Encoding.UTF8.GetString(line);
            server.Commands.Enqueue(command);
            if (command == "QUIT")
                return;
            if (await AnswerAsync(command) is not { } answer)
                return;
            await lines.WriteAsync(answer + "\r\n");
        }
    }

    /// <summary>What is answered; null where the connection ends.</summary>
    private async Task<string?> AnswerAsync(string command)
    {
        if (command.Length > 510 && !command.StartsWith("AUTH", StringComparison.Ordinal))
            return "500 5.5.6 too long";
        if (command.StartsWith("EHLO ", StringComparison.Ordinal))
            return string.Concat(server.SmtpExtensions.Prepend("mail.shop.example").Select((extension, at) => (at == server.SmtpExtensions.Count ? "250 " : "250-") + extension + "\r\n")).TrimEnd();
        if (command.StartsWith("AUTH ", StringComparison.Ordinal))
            return await SignInAsync(command.Split(' '));
        if (!isSignedIn)
            return "530 5.7.0 sign in first";
        if (command.StartsWith("MAIL FROM:", StringComparison.Ordinal))
            return MailFrom(command);
        if (command.StartsWith("RCPT TO:", StringComparison.Ordinal))
            return Recipient(command);
        return command == "DATA" ? await TakeAsync() : "500 5.5.2 no such command";
    }

    private async Task<string> SignInAsync(string[] words)
    {
        if (words[1] == "XOAUTH2")
            return await Bearer(words[2]);
        var expected = $"\0{FakeMailServer.Own}\0{server.Password}";
        if (words[1] == "LOGIN")
        {
            await lines.WriteAsync("334 VXNlcm5hbWU6\r\n");
            var name = Encoding.UTF8.GetString(Convert.FromBase64String(Encoding.ASCII.GetString((await lines.ReadAsync())!)));
            await lines.WriteAsync("334 UGFzc3dvcmQ6\r\n");
            var password = Encoding.UTF8.GetString(Convert.FromBase64String(Encoding.ASCII.GetString((await lines.ReadAsync())!)));
            isSignedIn = $"\0{name}\0{password}" == expected;
        }
        else
        {
            isSignedIn = server.Token is null && Encoding.UTF8.GetString(Convert.FromBase64String(words[2])) == expected;
        }

        return isSignedIn ? "235 2.7.0 welcome" : "535 5.7.8 no";
    }

    private async Task<string> Bearer(string answer)
    {
        isSignedIn = server.Token is { } token && Encoding.UTF8.GetString(Convert.FromBase64String(answer)) == $"user={FakeMailServer.Own}\u0001auth=Bearer {token}\u0001\u0001";
        if (isSignedIn)
            return "235 2.7.0 welcome";
        await lines.WriteAsync("334 eyJzdGF0dXMiOiI0MDAifQ==\r\n");
        return (await lines.ReadAsync())!.Length == 0 ? "535 5.7.8 no" : "501 5.5.4 an empty line, please";
    }

    private string MailFrom(string command)
    {
        if (Regex.Match(command, @"^MAIL FROM:<([^<>\s]*)>((?: [A-Z0-9]+(?:=\S+)?)*)$") is not { Success: true } match)
            return "501 5.1.7 syntax";
        if (!match.Groups[1].Value.All(char.IsAscii) && !match.Groups[2].Value.Contains("SMTPUTF8", StringComparison.Ordinal))
            return "553 5.6.7 no";
        sender = match.Groups[1].Value;
        recipients.Clear();
        return sender == FakeMailServer.Own ? "250 2.1.0 ok" : "550 5.7.60 not yours";
    }

    private string Recipient(string command)
    {
        if (sender is null)
            return "503 5.5.1 MAIL first";
        if (server.Fails(MailFailing.Throttles))
            return "450 4.2.0 Greylisted, please try again in 90 seconds";
        if (server.Fails(MailFailing.Refuses))
            return "550 5.1.1 nobody of that name";
        if (server.RefusesRecipient is { } refusal)
            return refusal;
        if (Regex.Match(command, "^RCPT TO:<(\"[^\"<>]*\"@[^<>\\s]+|[^<>\\s@]+@[^<>\\s@]+)>$") is not { Success: true } match)
            return "501 5.1.3 syntax";
        recipients.Add(match.Groups[1].Value);
        return "250 2.1.5 ok";
    }

    private async Task<string?> TakeAsync()
    {
        if (recipients.Count == 0)
            return "503 5.5.1 RCPT first";
        await lines.WriteAsync("354 go ahead\r\n");
        var mail = new List<byte>();
        while (true)
        {
            // What breaks off before its end was never a mail.
            if (await lines.ReadAsync() is not { } line)
                return null;
            if (line.AsSpan().SequenceEqual("."u8))
                break;
            if (line.Length > 998)
                server.Offences.Enqueue("A line of more than 998 bytes.");
            if (line.Contains((byte)'\r') || line.Contains((byte)0))
                server.Offences.Enqueue("A bare carriage return or NUL.");
            mail.AddRange(line.AsSpan(line.Length > 0 && line[0] == '.' ? 1 : 0));
            mail.AddRange("\r\n"u8);
        }

        Keep([.. mail]);
        if (server.Fails(MailFailing.Silent))
            await lines.HangAsync();
        return server.Fails(MailFailing.LosesAnswer) ? null : "250 2.0.0 queued";
    }

    private void Keep(byte[] mail)
    {
        var received = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        lock (server.Gate)
        {
            server.Arrived.Add((mail, [.. recipients]));
            if (recipients.Contains(FakeMailServer.Own))
                server.Inbox.Add(mail, received);
            if (server.FilesSent)
                server.Folders["Sent"].Add(mail, received);
        }
    }
}
