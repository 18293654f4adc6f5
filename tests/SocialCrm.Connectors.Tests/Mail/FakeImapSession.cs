using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>Speaks IMAP4rev1 (RFC 3501, 2177, 4959, 7888), as far as a client that only reads needs it, and notes what such a client must not do.</summary>
internal sealed class FakeImapSession(FakeMailServer server, Stream stream, CancellationToken stopping)
{
    private readonly FakeMailLines lines = new(stream, stopping);
    private bool isSignedIn;
    private string? opened;
    private FakeFolder? folder;

    public async Task RunAsync()
    {
        if (server.Fails(MailFailing.SpeaksGibberish))
        {
            await lines.WriteAsync("<html>Log in, please</html>\r\n");
            return;
        }

        if (server.Fails(MailFailing.Silent))
            await lines.HangAsync();
        if (server.Fails(MailFailing.Busy))
        {
            await lines.WriteAsync("* BYE busy\r\n");
            return;
        }

        await lines.WriteAsync("* OK ready\r\n");
        while (await lines.ReadAsync() is { } line)
        {
            if (await CommandAsync(line) is not { } command)
                return;
            if (server.Failing is MailFailing.Busy or MailFailing.SpeaksGibberish && server.FailuresLeft > 0)
                return;
            if (server.Fails(MailFailing.Silent))
                await lines.HangAsync();
            var tag = command.Split(' ')[0];
            await lines.WriteAsync(await AnswerAsync(tag, command[(tag.Length + 1)..]));
        }
    }

    /// <summary>A command with its literals in their places.</summary>
    private async Task<string?> CommandAsync(byte[] line)
    {
        var command = Encoding.UTF8.GetString(line);
        while (Regex.Match(command, @"\{(\d+)(\+?)\}$") is { Success: true } mark)
        {
            if (mark.Groups[2].Length == 0)
                await lines.WriteAsync("+ go on\r\n");
            var block = await lines.ReadBlockAsync(int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture));
            command = command[..mark.Index] + "\u0002" + Encoding.UTF8.GetString(block) + "\u0003";
            if (await lines.ReadAsync() is not { } rest)
                return null;
            command += Encoding.UTF8.GetString(rest);
        }

        server.Commands.Enqueue(command);
        return command;
    }

    private async Task<string> AnswerAsync(string tag, string command)
    {
        var name = command.Split(' ')[0].ToUpperInvariant();
        if (name is "CAPABILITY")
            return $"* CAPABILITY {string.Join(' ', server.ImapCapabilities)}\r\n{tag} OK done\r\n";
        if (name is "AUTHENTICATE" or "LOGIN")
            return await SignInAsync(tag, command);
        if (!isSignedIn)
            return $"{tag} BAD sign in first\r\n";
        switch (name)
        {
            case "NOOP":
                return $"{tag} OK done\r\n";
            case "EXAMINE":
                return Examine(tag, Unquoted(command[8..]));
            case "LIST":
                return string.Concat(server.Folders.Keys.Select(folder => $"* LIST (\\HasNoChildren) \"/\" \"{folder}\"\r\n")) + $"* LIST (\\Noselect) \"/\" {{5}}\r\nOther\r\n{tag} OK done\r\n";
            case "IDLE":
                await IdleAsync(tag);
                return "";
            case "APPEND":
                return Append(tag, command);
            case "UID" when folder is not null && command.StartsWith("UID SEARCH ", StringComparison.Ordinal):
                return Search(tag, command[11..]);
            case "UID" when folder is not null && command.StartsWith("UID FETCH ", StringComparison.Ordinal):
                await FetchAsync(command[10..]);
                return $"{tag} OK done\r\n";
            default:
                server.Offences.Enqueue("Said " + name);
                return $"{tag} BAD what?\r\n";
        }
    }

    private async Task<string> SignInAsync(string tag, string command)
    {
        var words = command.Split(' ');
        if (words[0] == "AUTHENTICATE" && words.Length == 2)
        {
            await lines.WriteAsync("+ \r\n");
            words = [.. words, Encoding.ASCII.GetString((await lines.ReadAsync())!)];
        }

        if (words[0] == "LOGIN")
            isSignedIn = Regex.IsMatch(command, $"^LOGIN \"{FakeMailServer.Own}\" (\"{Regex.Escape(server.Password)}\"|\u0002{Regex.Escape(server.Password)}\u0003)$");
        else if (words[1] == "PLAIN")
            isSignedIn = server.Token is null && Encoding.UTF8.GetString(Convert.FromBase64String(words[2])) == $"\0{FakeMailServer.Own}\0{server.Password}";
        else
            isSignedIn = Encoding.UTF8.GetString(Convert.FromBase64String(words[2])) == $"user={FakeMailServer.Own}\u0001auth=Bearer {server.Token}\u0001\u0001" && server.Token is not null;
        if (!isSignedIn && words[1] == "XOAUTH2")
        {
            await lines.WriteAsync("+ eyJzdGF0dXMiOiI0MDAifQ==\r\n");
            await lines.ReadAsync();
        }

        return isSignedIn ? $"{tag} OK welcome\r\n" : $"{tag} NO [AUTHENTICATIONFAILED] no {{5}}\r\n";
    }

    private string Examine(string tag, string name)
    {
        if (!server.Folders.TryGetValue(name, out folder))
            return $"{tag} NO [NONEXISTENT] no such folder\r\n";
        opened = name;
        lock (server.Gate)
        {
            return $"* {folder.Mails.Count} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen \\Answered)\r\n* OK [UIDVALIDITY {folder.Validity}] ok\r\n"
                + (server.HidesNextUid ? "" : $"* OK [UIDNEXT {folder.NextUid}] ok\r\n") + $"{tag} OK [READ-ONLY] done\r\n";
        }
    }

    private string Append(string tag, string command)
    {
        var match = Regex.Match(command, "^APPEND \"([^\"]+)\" \\(\\\\Seen\\) \u0002(.*)\u0003$", RegexOptions.Singleline);
        if (!match.Success || !server.Folders.TryGetValue(match.Groups[1].Value, out var target))
            return $"{tag} NO [TRYCREATE] no such folder\r\n";
        lock (server.Gate)
            target.Add(Encoding.UTF8.GetBytes(match.Groups[2].Value), new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        return $"{tag} OK [APPENDUID 1 1] done\r\n";
    }

    private string Search(string tag, string criteria)
    {
        List<StoredMail> mails;
        lock (server.Gate)
            mails = [.. folder!.Mails];
        IEnumerable<StoredMail> found;
        if (Regex.Match(criteria, @"^UID (\d+):(\d+|\*)( SINCE (\d+-\w+-\d{4}))?$") is { Success: true } range)
        {
            var from = uint.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture);
            var last = mails.Count == 0 ? 0 : mails[^1].Uid;
            var to = range.Groups[2].Value == "*" ? last : uint.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture);
            found = mails.Where(mail => mail.Uid >= Math.Min(from, to) && mail.Uid <= Math.Max(from, to));
            if (range.Groups[4].Success)
                found = found.Where(mail => mail.Received.Date >= DateTime.ParseExact(range.Groups[4].Value, "d-MMM-yyyy", CultureInfo.InvariantCulture));
        }
        else if (criteria == "NOT HEADER Message-ID \"\"")
        {
            found = mails.Where(mail => mail.Header("Message-ID") is null);
        }
        else if (Regex.Match(criteria, "^(?:CHARSET UTF-8 )?HEADER Message-ID (?:\"(.*)\"|\u0002(.*)\u0003)$") is { Success: true } header)
        {
            var id = Unquoted($"\"{header.Groups[1].Value}{header.Groups[2].Value}\"");
            found = mails.Where(mail => mail.Header("Message-ID")?.Contains(id, StringComparison.OrdinalIgnoreCase) == true);
        }
        else
        {
            server.Offences.Enqueue("Searched " + criteria);
            return $"{tag} BAD what?\r\n";
        }

        var uids = found.Select(mail => mail.Uid.ToString(CultureInfo.InvariantCulture)).ToList();
        if (server.AnswersBackwards)
            uids.Reverse();
        return $"* SEARCH{string.Concat(uids.Select(uid => " " + uid))}\r\n{tag} OK done\r\n";
    }

    private async Task FetchAsync(string arguments)
    {
        if (Regex.Match(arguments, @"^([\d,]+) \(UID INTERNALDATE RFC822\.SIZE BODY\.PEEK\[\]<0\.(\d+)>\)$") is not { Success: true } match)
        {
            server.Offences.Enqueue("Fetched " + arguments);
            return;
        }

        var wanted = match.Groups[1].Value.Split(',').Select(uint.Parse).ToHashSet();
        var most = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        List<(int At, StoredMail Mail)> found;
        lock (server.Gate)
            found = [.. folder!.Mails.Index().Where(mail => wanted.Contains(mail.Item.Uid)).Select(mail => (mail.Index + 1, mail.Item))];
        if (server.AnswersBackwards)
            found.Reverse();
        foreach (var (at, mail) in found)
        {
            var bytes = mail.Bytes.AsSpan(0, Math.Min(most, mail.Bytes.Length)).ToArray();
            var news = server.SpeaksNews ? "X-MOOD (\"blue\" (NIL {3}\r\na b) 7) MODSEQ (12) " : "";
            var date = mail.Received.ToString("dd-MMM-yyyy HH':'mm':'ss ", CultureInfo.InvariantCulture) + "+0000";
            await lines.WriteAsync($"* {at} FETCH ({news}INTERNALDATE \"{date}\" UID {mail.Uid} RFC822.SIZE {mail.Bytes.Length} BODY[]<0> {{{bytes.Length}}}\r\n");
            await lines.WriteAsync(bytes);
            await lines.WriteAsync(server.SpeaksNews ? $" FLAGS (\\Seen))\r\n* {at} FETCH (FLAGS (\\Answered) UID {mail.Uid})\r\n* 4 RECENT\r\n" : ")\r\n");
        }
    }

    private async Task IdleAsync(string tag)
    {
        await lines.WriteAsync("+ idling\r\n");
        var count = folder!.Mails.Count;
        var done = lines.ReadAsync();
        while (!done.IsCompleted)
        {
            // Asked for before the count, so that what comes in between is told too.
            var news = folder.News;
            if (folder.Mails.Count != count)
                await lines.WriteAsync($"* OK Still here\r\n* {count = folder.Mails.Count} EXISTS\r\n");
            await Task.WhenAny(done, news);
        }

        if (await done is { } line && Encoding.ASCII.GetString(line) != "DONE")
            server.Offences.Enqueue("Spoke while idling.");
        await lines.WriteAsync($"{tag} OK {opened} done\r\n");
    }

    private static string Unquoted(string text) =>
        text is ['"', .., '"'] ? text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : text.Trim('\u0002', '\u0003');
}
