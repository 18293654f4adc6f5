using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Mail;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>A fake mailbox and the connector that reads it and writes from it.</summary>
internal sealed class FakeMailbox : IDisposable, IChannelNetwork
{
    private const string Password = "mail-password-4c1d";

    private readonly ServiceProvider services;

    public FakeMailbox(Action<MailOptions>? configure = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSocialCrm(crm => crm.AddMail("shop", mail =>
        {
            Set(mail, Password);
            configure?.Invoke(mail);
        }));
        collection.AddSingleton<IChannelNetwork>(this);
        services = collection.BuildServiceProvider();
    }

    public FakeMailServer Server { get; } = new();

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public IChannelPoller Poller => Connector<IChannelPoller>();

    public ISendLookup Sender => Connector<ISendLookup>();

    public Func<bool, Stream>? Connecting { get; set; }

    public static void Set(MailOptions mail, string password)
    {
        mail.Address = FakeMailServer.Own;
        mail.DisplayName = "Müller, \"Eis\" & Co.";
        mail.Password = password;
        mail.Imap.Host = mail.Smtp.Host = "localhost";
        mail.Imap.Security = mail.Smtp.Security = MailSecurity.None;
    }

    public T Connector<T>() => services.GetServices<IChannelConnector>().OfType<T>().Single();

    public Task<ChannelPage> PollAsync(ChannelCursor from = default) => Poller.PollAsync(from, CancellationToken.None);

    public StoredMail Deliver(string mail) => Server.Deliver(MailWriting.Bytes(mail), Clock.Now);

    /// <summary>Reads one mail that holds these lines.</summary>
    public async Task<Interaction> ReadAsync(string mail)
    {
        Deliver(mail);
        return Assert.Single((await PollAsync()).Interactions);
    }

    public OutboundMessage Message(ChannelOperation operation, string text) => new()
    {
        Id = OutboxMessageId.New(),
        Connection = new ConnectionId("mail:shop"),
        Operation = operation,
        Text = text,
        Title = operation == ChannelOperation.DirectMessage ? "Your order" : null,
        Recipient = operation == ChannelOperation.DirectMessage ? "ada@people.example" : null,
        CreatedAt = Clock.Now,
    };

    public HttpClient CreateClient(ConnectionId connection) => throw new NotSupportedException();

    public Task<Stream> ConnectAsync(ConnectionId connection, string host, int port, CancellationToken cancellationToken) =>
        Task.FromResult(Connecting?.Invoke(port is 143 or 993) ?? Server.Connect(port is 143 or 993));

    public void Dispose()
    {
        services.Dispose();
        Server.Dispose();
    }
}
