namespace SocialCrm.Connectors.Mail;

/// <summary>Opens a connection to an IMAP server: encrypts it, asks what it can do, and signs in.</summary>
internal sealed class ImapOpening(ImapConnection connection)
{
    private readonly HashSet<string> capabilities = new(StringComparer.OrdinalIgnoreCase);

    public bool Can(string capability) => capabilities.Contains(capability);

    /// <summary>Hears the greeting and encrypts the way where that is still to be done.</summary>
    public async Task GreetAsync(CancellationToken cancellationToken)
    {
        var security = connection.Wire.Endpoint.Server.Security;
        if (security == MailSecurity.Tls)
            await connection.Wire.SecureAsync(cancellationToken).ConfigureAwait(false);
        var greeting = await connection.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (greeting.Tag != "*" || greeting.Name is not ("OK" or "PREAUTH" or "BYE"))
            throw connection.Faults.Malformed("What answered is no IMAP server. Check its address and port, and Security.");

        // Nobody signs in before the way is encrypted; a server that says so already is none, or somebody stands between.
        if (greeting.Name == "BYE" || (greeting.Name == "PREAUTH" && security != MailSecurity.None))
            throw connection.Faults.Closed("IMAP");
        if (security == MailSecurity.StartTls)
            await StartTlsAsync(cancellationToken).ConfigureAwait(false);
        await AskAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task SignInAsync(MailSignIn account, CancellationToken cancellationToken)
    {
        var (command, answers) = Command(account);
        capabilities.Clear();
        var ended = await connection.ExecuteAsync(command, Note, answers, cancellationToken).ConfigureAwait(false);
        if (ended.Name != "OK")
            throw ImapRefusal.OfSignIn(connection.Faults, ended);
        Note(ended);
        if (capabilities.Count == 0)
            await AskAsync(cancellationToken).ConfigureAwait(false);
        connection.HasLiteralPlus = Can("LITERAL+");
    }

    private (IReadOnlyList<ImapArgument> Command, Queue<string>? Answers) Command(MailSignIn account)
    {
        if (account.IsToken && !Can("AUTH=XOAUTH2"))
            throw connection.Faults.Malformed("The IMAP server takes no tokens (XOAUTH2). Set Password instead of OAuth.");
        if (account.IsToken || Can("AUTH=PLAIN"))
            return Sasl(account.IsToken ? "XOAUTH2" : "PLAIN", account.IsToken ? account.Bearer() : account.Plain());
        if (Can("LOGINDISABLED"))
            throw connection.Faults.Malformed("The IMAP server takes no password this way. Check Security.");
        return (["LOGIN ", ImapArgument.String(account.UserName), " ", ImapArgument.String(account.Secret)], null);
    }

    private (IReadOnlyList<ImapArgument> Command, Queue<string>? Answers) Sasl(string mechanism, string answer) => Can("SASL-IR")
        ? ([$"AUTHENTICATE {mechanism} {answer}"], null)
        : ([$"AUTHENTICATE {mechanism}"], new Queue<string>([answer]));

    private async Task StartTlsAsync(CancellationToken cancellationToken)
    {
        var ended = await connection.ExecuteAsync(["STARTTLS"], null, null, cancellationToken).ConfigureAwait(false);
        if (ended.Name != "OK")
            throw connection.Faults.Unavailable("The IMAP server does not encrypt (STARTTLS), so nothing was sent to it. Check Security and the port.");
        await connection.Wire.SecureAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was said before the way was encrypted does not count.</summary>
    private async Task AskAsync(CancellationToken cancellationToken)
    {
        capabilities.Clear();
        await connection.ExecuteAsync(["CAPABILITY"], Note, null, cancellationToken).ConfigureAwait(false);
    }

    private void Note(ImapResponse response)
    {
        var words = response.Name == "CAPABILITY" ? System.Text.Encoding.Latin1.GetString(response.Lines[0]).Split(' ').Skip(2)
            : response.Code.StartsWith("CAPABILITY ", StringComparison.OrdinalIgnoreCase) ? response.Code.Split(' ').Skip(1) : [];
        foreach (var word in words)
            capabilities.Add(word);
    }
}
