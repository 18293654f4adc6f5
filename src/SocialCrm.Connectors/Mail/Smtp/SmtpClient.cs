using System.Globalization;
using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>Speaks SMTP: greets, encrypts, signs in and hands a mail in.</summary>
internal sealed class SmtpClient(MailWire wire, string ownDomain) : IDisposable
{
    private const int LongestLine = 4_096;
    private const int MostLines = 200;

    private readonly Dictionary<string, string> extensions = new(StringComparer.OrdinalIgnoreCase);

    private MailFaults Faults => wire.Faults;

    /// <summary>Whether the server may have a mail whose answer has not come.</summary>
    public bool MayHaveArrived { get; private set; }

    /// <summary>Hears the greeting, says who calls, and encrypts the way.</summary>
    public async Task GreetAsync(CancellationToken cancellationToken)
    {
        var security = wire.Endpoint.Server.Security;
        if (security == MailSecurity.Tls)
            await wire.SecureAsync(cancellationToken).ConfigureAwait(false);
        Expect(await ReadAsync(cancellationToken).ConfigureAwait(false), "The greeting");
        await HelloAsync(cancellationToken).ConfigureAwait(false);
        if (security != MailSecurity.StartTls)
            return;

        var answer = extensions.ContainsKey("STARTTLS") ? await AskAsync("STARTTLS", cancellationToken).ConfigureAwait(false) : null;
        if (answer?.Code != 220)
            throw Faults.Unavailable("The SMTP server does not encrypt (STARTTLS), so nothing was sent to it. Check Security and the port.");
        await wire.SecureAsync(cancellationToken).ConfigureAwait(false);

        // What was said before the way was encrypted does not count.
        await HelloAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task SignInAsync(MailSignIn account, CancellationToken cancellationToken)
    {
        var mechanisms = extensions.GetValueOrDefault("AUTH", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var answer = account.IsToken ? await BearerAsync(account, mechanisms, cancellationToken).ConfigureAwait(false)
            : mechanisms.Contains("PLAIN", StringComparer.OrdinalIgnoreCase) ? await AskAsync($"AUTH PLAIN {account.Plain()}", cancellationToken).ConfigureAwait(false)
            : mechanisms.Contains("LOGIN", StringComparer.OrdinalIgnoreCase) ? await LoginAsync(account, cancellationToken).ConfigureAwait(false)
            : throw Faults.Malformed("The SMTP server takes no password this way. Check Smtp.Security and Smtp.Port.");
        if (answer.Code is 530 or 534 or 535 or 538 or 550 or 554)
            throw Faults.Unauthorized("The SMTP server refused the account. Check its name and its password or token.");
        Expect(answer, "Signing in");
    }

    /// <summary>Hands a mail in; answers what the server says to it, or to the first step that it refuses.</summary>
    public async Task<SmtpReply> SendAsync(SmtpEnvelope envelope, ReadOnlyMemory<byte> mail, CancellationToken cancellationToken)
    {
        if (extensions.TryGetValue("SIZE", out var stated) && long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var largest) && largest > 0 && mail.Length > largest)
            return new SmtpReply(552, ["5.3.4"]);
        if (envelope.NeedsUtf8 && !extensions.ContainsKey("SMTPUTF8"))
            return new SmtpReply(553, ["5.6.7"]);

        var options = (extensions.ContainsKey("SIZE") ? $" SIZE={mail.Length}" : "") + (envelope.NeedsUtf8 ? " SMTPUTF8" : "");
        foreach (var command in envelope.Recipients.Select(to => $"RCPT TO:<{to}>").Prepend($"MAIL FROM:<{envelope.Sender}>{options}").Append("DATA"))
        {
            var answer = await AskAsync(command, cancellationToken).ConfigureAwait(false);
            if (!answer.IsGood)
                return answer;
        }

        var (text, end) = SmtpText.Stuff(mail.Span);
        await wire.WriteAsync(text, cancellationToken).ConfigureAwait(false);
        MayHaveArrived = true;
        await wire.WriteAsync(end, cancellationToken).ConfigureAwait(false);
        var last = await ReadAsync(cancellationToken).ConfigureAwait(false);
        MayHaveArrived = false;
        return last;
    }

    /// <summary>Takes leave, and does not wait for an answer.</summary>
    public Task QuitAsync(CancellationToken cancellationToken) => wire.WriteAsync("QUIT\r\n", cancellationToken);

    public void Dispose() => wire.Dispose();

    private async Task<SmtpReply> BearerAsync(MailSignIn account, string[] mechanisms, CancellationToken cancellationToken)
    {
        if (!mechanisms.Contains("XOAUTH2", StringComparer.OrdinalIgnoreCase))
            throw Faults.Malformed("The SMTP server takes no tokens (XOAUTH2). Set Password instead of OAuth.");
        var answer = await AskAsync($"AUTH XOAUTH2 {account.Bearer()}", cancellationToken).ConfigureAwait(false);

        // A refusal comes after the server has said why, and an empty answer to that.
        return answer.Code == 334 ? await AskAsync("", cancellationToken).ConfigureAwait(false) : answer;
    }

    private async Task<SmtpReply> LoginAsync(MailSignIn account, CancellationToken cancellationToken)
    {
        var answer = await AskAsync("AUTH LOGIN", cancellationToken).ConfigureAwait(false);
        foreach (var secret in (string[])[account.UserName, account.Secret])
        {
            if (answer.Code != 334)
                break;
            answer = await AskAsync(MailSignIn.Base64(secret), cancellationToken).ConfigureAwait(false);
        }

        return answer;
    }

    private async Task HelloAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync($"EHLO {ownDomain}", cancellationToken).ConfigureAwait(false);
        Expect(answer, "EHLO");
        extensions.Clear();
        foreach (var words in answer.Lines.Skip(1).Select(line => line.Split([' ', '='], 2)))
            extensions.TryAdd(words[0], words.Length > 1 ? words[1].Trim() : "");
    }

    private async Task<SmtpReply> AskAsync(string command, CancellationToken cancellationToken)
    {
        await wire.WriteAsync(command + "\r\n", cancellationToken).ConfigureAwait(false);
        return await ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Expect(SmtpReply answer, string what)
    {
        if (!answer.IsGood)
            throw Faults.Unavailable($"{what} was answered with {answer.Status} by the SMTP server. Try again later; if it stays, check the server and the account.");
    }

    private async Task<SmtpReply> ReadAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = Encoding.Latin1.GetString(await wire.ReadLineAsync(LongestLine, cancellationToken).ConfigureAwait(false));
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code is < 200 or > 599 || (line.Length > 3 && line[3] is not (' ' or '-')))
                throw Faults.Malformed("What answered is no SMTP server. Check its address and port, and Security.");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
                return new SmtpReply(code, lines);
        }

        throw Faults.Malformed("The SMTP server came to no end. Check that it is a mail server.");
    }
}
