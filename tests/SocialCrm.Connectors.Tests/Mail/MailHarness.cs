using SocialCrm.Channels;
using SocialCrm.Connectors.Mail;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>The mail connector, signed in with tokens, between two servers in the process.</summary>
public sealed class MailHarness : ConnectorHarness
{
    private readonly MailPlatform platform = new();

    public override ConnectionId Connection { get; } = new("mail:shop");

    public override FakePlatform Platform => platform;

    public override IReadOnlyList<string> Secrets { get; } = [MailPlatform.RefreshToken, MailPlatform.ClientSecret, MailPlatform.AccessTokens];

    public override string OwnAccount => FakeMailServer.Own;

    public override ChannelCursor? OlderCursor => new("""{"v":0,"last":7}""");

    public override void Add(SocialCrmBuilder crm) => Add(crm, new MailOAuthOptions
    {
        TokenAddress = new Uri("https://tokens.example/token"),
        ClientId = "shop",
        ClientSecret = MailPlatform.ClientSecret,
        RefreshToken = MailPlatform.RefreshToken,
    });

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        Add(crm, null);
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");

    public override Task<Stream> ConnectAsync(string host, int port, CancellationToken cancellationToken = default) =>
        Task.FromResult(platform.Server.Connect(isImap: port == 143));

    public override OutboundMessage? Message(ChannelOperation operation, string text, string replyTo) =>
        base.Message(operation, text, replyTo)! with { Recipient = operation == ChannelOperation.DirectMessage ? "ada0@people.example" : null };

    private static void Add(SocialCrmBuilder crm, MailOAuthOptions? oauth) => crm.AddMail("shop", mail =>
    {
        FakeMailbox.Set(mail, "");
        mail.OAuth = oauth;
        mail.SentCopy = MailSentCopy.OwnAddress;
        mail.Timeout = TimeSpan.FromMinutes(5);
    });
}
