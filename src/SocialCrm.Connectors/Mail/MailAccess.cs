using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>Opens signed-in connections to the two servers of a mailbox.</summary>
internal sealed class MailAccess(MailOptions options, IChannelNetwork network, IConnectionCredentials credentials, MailFaults faults)
{
    private const int SpareBytes = 64 * 1_024;

    private readonly string domain = MailKey.Of(options.Address)!.Split('@')[^1];

    public required TimeProvider Clock { get; init; }

    public MailFaults Faults => faults;

    /// <summary>Opens IMAP.</summary>
    /// <param name="connector">Whom the tokens belong to, where tokens are used.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ImapClient> OpenImapAsync(IConnectionAuth connector, CancellationToken cancellationToken) =>
        OpenAsync(options.Imap, connector, async account =>
        {
            var connection = new ImapConnection(await WireAsync("IMAP", options.Imap, cancellationToken).ConfigureAwait(false), options.MaximumMessageBytes + SpareBytes);
            try
            {
                var opening = new ImapOpening(connection);
                await opening.GreetAsync(cancellationToken).ConfigureAwait(false);
                await opening.SignInAsync(account, cancellationToken).ConfigureAwait(false);
                return new ImapClient(connection, opening);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }, cancellationToken);

    /// <summary>Opens SMTP.</summary>
    /// <param name="connector">Whom the tokens belong to, where tokens are used.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<SmtpClient> OpenSmtpAsync(IConnectionAuth connector, CancellationToken cancellationToken) =>
        OpenAsync(options.Smtp, connector, async account =>
        {
            var client = new SmtpClient(await WireAsync("SMTP", options.Smtp, cancellationToken).ConfigureAwait(false), domain);
            try
            {
                await client.GreetAsync(cancellationToken).ConfigureAwait(false);
                await client.SignInAsync(account, cancellationToken).ConfigureAwait(false);
                return client;
            }
            catch
            {
                client.Dispose();
                throw;
            }
        }, cancellationToken);

    /// <summary>Opens with what is held, and once more with a new token where that one is refused.</summary>
    private async Task<T> OpenAsync<T>(MailServerOptions server, IConnectionAuth connector, Func<MailSignIn, Task<T>> open, CancellationToken cancellationToken)
    {
        var name = server.UserName ?? options.UserName ?? options.Address;
        if (options.OAuth is null)
            return await open(new MailSignIn(name, server.Password ?? options.Password ?? "", isToken: false)).ConfigureAwait(false);
        var held = await credentials.GetAsync(connector, cancellationToken).ConfigureAwait(false);
        try
        {
            return await open(new MailSignIn(name, MailOAuth.Access(held) ?? "", isToken: true)).ConfigureAwait(false);
        }
        catch (ChannelException refused) when (refused.Failure == ChannelFailure.Unauthorized)
        {
            var renewed = await credentials.RenewAsync(connector, held, cancellationToken).ConfigureAwait(false);
            return await open(new MailSignIn(name, MailOAuth.Access(renewed) ?? "", isToken: true)).ConfigureAwait(false);
        }
    }

    private async Task<MailWire> WireAsync(string protocol, MailServerOptions server, CancellationToken cancellationToken)
    {
        var endpoint = new MailEndpoint(protocol, server, options.Timeout, Clock) { TrustedCertificates = options.TrustedCertificates };
        var stream = await network.ConnectAsync(faults.Connection, server.Host, endpoint.Port, cancellationToken).ConfigureAwait(false);
        return new MailWire(stream, endpoint, faults);
    }
}
