using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Mail;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public void A_mailbox_is_added_by_its_servers_and_its_account()
    {
        const string password = "secret";
        var services = new ServiceCollection();
        services.AddSocialCrm(crm =>
        {
            crm.AddMail("support", mail =>
            {
                mail.Address = "support@shop.example";
                mail.DisplayName = "The Shop";
                mail.Password = password;
                mail.Imap.Host = "imap.shop.example";
                mail.Smtp.Host = "smtp.shop.example";
                mail.SentCopy = MailSentCopy.OwnAddress;
            });
            crm.ConfigureNetwork(network =>
            {
                network.AllowedPorts.Add(993);
                network.AllowedPorts.Add(465);
            });
        });
        using var provider = services.BuildServiceProvider();

        var connector = provider.GetServices<IChannelConnector>().Single();

        Assert.Equal("mail:support", connector.Connection.Value);
        Assert.All(connector.Descriptor.Operations, operation => Assert.Equal(SendIdempotency.LookUp, operation.Idempotency));
    }

    [Fact]
    public void Gmail_and_microsoft_are_signed_in_to_with_tokens()
    {
        const string clientId = "id";
        const string clientSecret = "secret";
        const string refreshToken = "token";
        using var composed = new Composed(crm =>
            crm.AddMail("support", mail =>
            {
                mail.Address = "support@shop.example";
                mail.OAuth = new MailOAuthOptions
                {
                    TokenAddress = new Uri("https://oauth2.googleapis.com/token"),
                    ClientId = clientId,
                    ClientSecret = clientSecret,
                    RefreshToken = refreshToken,
                };
                mail.Imap.Host = "imap.gmail.com";
                mail.Smtp.Host = "smtp.gmail.com";
                mail.SentCopy = MailSentCopy.Server;
                mail.SentFolder = "[Gmail]/Sent Mail";
            }));

        Assert.IsAssignableFrom<IConnectionAuth>(composed.Connector<IChannelPoller>());
    }

    [Theory]
    [InlineData("Address", "support")]
    [InlineData("Address", "a@b.example, c@d.example")]
    [InlineData("Address", "a@b.example\r\n")]
    [InlineData("DisplayName", "a\r\nBcc: x")]
    [InlineData("Password", "")]
    [InlineData("Imap.Host", "")]
    [InlineData("Imap.Host", "imaps://mail.shop.example:993")]
    [InlineData("Smtp.Host", "")]
    [InlineData("Imap.Port", "0")]
    [InlineData("Security", "None")]
    [InlineData("OwnAddresses", "nobody")]
    [InlineData("Folders", " ")]
    [InlineData("SentFolder", "")]
    [InlineData("TrustedCertificates", "not-there.pem")]
    [InlineData("PollInterval", "00:00:01")]
    [InlineData("Timeout", "01:00:00")]
    [InlineData("SentCopyDelay", "2.00:00:00")]
    [InlineData("TokenAddress", "http://tokens.example/")]
    [InlineData("MaximumMessageBytes", "100")]
    public void Options_that_cannot_work_stop_the_start(string option, string value)
    {
        using var composed = new Composed(crm => crm.AddMail("shop", mail =>
        {
            FakeMailbox.Set(mail, "secret-7");
            Break(mail, option, value);
        }));

        var refusal = Assert.Throws<OptionsValidationException>(() => composed.Connector<IChannelPoller>());

        Assert.Contains(option.Split('.')[^1], refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-7", refusal.Message, StringComparison.Ordinal);
    }

    private static void Break(MailOptions mail, string option, string value)
    {
        switch (option)
        {
            case "Address": mail.Address = value; break;
            case "DisplayName": mail.DisplayName = value; break;
            case "Password": mail.Password = value; break;
            case "Imap.Host": mail.Imap.Host = value; break;
            case "Smtp.Host": mail.Smtp.Host = value; break;
            case "Imap.Port": mail.Imap.Port = 0; break;
            case "Security": mail.Imap.Host = "mail.shop.example"; break;
            case "OwnAddresses": mail.OwnAddresses.Add(value); break;
            case "Folders": mail.Folders.Add(value); break;
            case "SentFolder": mail.SentFolder = value; break;
            case "TrustedCertificates": mail.TrustedCertificates = value; break;
            case "PollInterval": mail.PollInterval = TimeSpan.Parse(value, null); break;
            case "Timeout": mail.Timeout = TimeSpan.Parse(value, null); break;
            case "SentCopyDelay": mail.SentCopyDelay = TimeSpan.Parse(value, null); break;
            case "TokenAddress": mail.OAuth = new MailOAuthOptions { TokenAddress = new Uri(value), ClientId = "x" }; break;
            default: mail.MaximumMessageBytes = 100; break;
        }
    }
}
