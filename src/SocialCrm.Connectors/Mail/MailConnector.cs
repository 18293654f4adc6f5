using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Mail;

/// <summary>Reads a mailbox over IMAP and writes over SMTP.</summary>
internal sealed class MailConnector : IChannelPoller, IChannelListener, ISendLookup, IConnectionAuth, IConnectionHealth, IDisposable
{
    private const int LongestTextBytes = 1_000_000;
    private const int MostMedia = 10;

    private readonly MailOAuth? oauth;
    private readonly MailFaults faults;
    private readonly MailAccess access;
    private readonly MailSession reading;
    private readonly MailSession lookingUp;
    private readonly MailFolders folders;
    private readonly MailListening listening;
    private readonly MailSending sending;

    public MailConnector(string name, MailOptions options, IChannelNetwork network, MailSurroundings around)
    {
        Connection = new ConnectionId(options.ConnectionId ?? "mail:" + name);
        Descriptor = Describe(options);
        faults = new MailFaults(Connection);
        oauth = options.OAuth is null ? null : new MailOAuth(options.OAuth, new PlatformCalls(Connection, network, around.Clock));
        access = new MailAccess(options, network, around.Credentials, faults) { Clock = around.Clock };
        reading = new MailSession(access, around.Clock);
        lookingUp = new MailSession(access, around.Clock);
        folders = new MailFolders(options, new MailInteractions(Connection, options, around.Clock));
        listening = new MailListening(options, access, folders);
        sending = new MailSending(options, access, lookingUp, new MailLookup(options, folders));
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken) =>
        reading.RunAsync(this, imap => folders.ReadAsync(imap, from, cancellationToken), cancellationToken);

    public IAsyncEnumerable<ChannelPage> ListenAsync(ChannelCursor from, CancellationToken cancellationToken) => listening.ListenAsync(this, from, cancellationToken);

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => sending.SendAsync(this, message, cancellationToken);

    public Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken) => sending.FindAsync(this, message, cancellationToken);

    public Task<ConnectionCredentials> RefreshAsync(ConnectionCredentials? current, CancellationToken cancellationToken) =>
        oauth?.RefreshAsync(current, cancellationToken) ?? throw faults.Unauthorized("The mailbox signs in with a password and has no tokens. Check Password.");

    /// <summary>Opens every folder, and signs in where mail is handed in.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await reading.RunAsync(this, async imap =>
        {
            foreach (var name in folders.Names)
                await imap.ExamineAsync(name, cancellationToken).ConfigureAwait(false);
            return true;
        }, cancellationToken).ConfigureAwait(false);
        using var smtp = await access.OpenSmtpAsync(this, cancellationToken).ConfigureAwait(false);
        await smtp.QuitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        reading.Dispose();
        lookingUp.Dispose();
    }

    private static ChannelDescriptor Describe(MailOptions options)
    {
        var idempotency = options.SentCopy is MailSentCopy.Server or MailSentCopy.OwnAddress ? SendIdempotency.LookUp : SendIdempotency.None;
        const ChannelCapabilities Capabilities = ChannelCapabilities.Poll | ChannelCapabilities.Backfill | ChannelCapabilities.Stream
            | ChannelCapabilities.Reply | ChannelCapabilities.DirectMessage | ChannelCapabilities.Receipts;
        return new ChannelDescriptor(new ChannelId(options.Channel), "E-mail", SiteKind.Email, Capabilities)
        {
            PollInterval = options.PollInterval,
            Operations = [Operation(ChannelOperation.Reply, idempotency), Operation(ChannelOperation.DirectMessage, idempotency) with { NeedsTitle = true }],
        };
    }

    private static OperationDescriptor Operation(ChannelOperation operation, SendIdempotency idempotency) =>
        new(operation, idempotency) { TextLimits = [new TextLimit(LongestTextBytes, TextUnit.Utf8Bytes)], MaximumMedia = MostMedia };
}
