using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Mail;
using SocialCrm.Connectors.Tests.Files;

namespace SocialCrm.Connectors.Tests.Mail;

public sealed class MailTlsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly X509Certificate2 certificate = Certificate("localhost");

    public void Dispose()
    {
        certificate.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(MailSecurity.Tls)]
    [InlineData(MailSecurity.StartTls)]
    public async Task A_trusted_server_is_spoken_to_in_secret(MailSecurity security)
    {
        using var mailbox = Mailbox(security, Pem(certificate));
        mailbox.Deliver("From: ada@people.example\n\nHello");

        var read = Assert.Single((await mailbox.PollAsync()).Interactions);
        var sent = await mailbox.Sender.SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello"), CancellationToken.None);

        Assert.Equal("Hello", read.Text);
        Assert.IsType<SendResult.Accepted>(sent);
    }

    [Theory]
    [InlineData(MailSecurity.Tls)]
    [InlineData(MailSecurity.StartTls)]
    public async Task A_server_that_nobody_vouches_for_is_told_no_password(MailSecurity security)
    {
        using var other = Certificate("localhost");
        using var elsewhere = Certificate("elsewhere.example");
        foreach (var (shown, trusted) in new[] { (certificate, null), (certificate, Pem(other)), (elsewhere, Pem(elsewhere)) })
        {
            using var mailbox = Mailbox(security, trusted, shown);

            var reading = await Assert.ThrowsAsync<ChannelException>(() => mailbox.PollAsync());
            var sending = await Assert.ThrowsAsync<ChannelException>(() => mailbox.Sender.SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello"), CancellationToken.None));

            Assert.Contains("TrustedCertificates", reading.Message, StringComparison.Ordinal);
            Assert.True(sending.HadNoEffect);
            Assert.DoesNotContain(mailbox.Server.Commands, command => command.Contains("AUTH", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("* OK hi\r\nA1 OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nA2 OK done\r\n")]
    [InlineData("* PREAUTH welcome\r\n")]
    [InlineData("* OK hi\r\nA1 NO not today\r\n")]
    [InlineData("* OK hi\r\nA1 BAD what\r\n")]
    public async Task Nothing_is_said_to_an_imap_server_that_does_not_encrypt(string script)
    {
        using var stream = new ScriptedStream(Encoding.ASCII.GetBytes(script));
        using var mailbox = Mailbox(MailSecurity.StartTls, Pem(certificate));
        mailbox.Connecting = _ => stream;

        await Assert.ThrowsAsync<ChannelException>(() => mailbox.PollAsync());

        Assert.DoesNotContain("AUTH", Encoding.ASCII.GetString(stream.Heard.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_before_the_way_is_encrypted_is_not_taken_for_secret()
    {
        using var mailbox = Mailbox(MailSecurity.StartTls, Pem(certificate));
        mailbox.Connecting = _ => new ScriptedStream(Encoding.ASCII.GetBytes("* OK hi\r\nA1 OK begin\r\nA2 OK in\r\n"));

        var fault = await Assert.ThrowsAsync<ChannelException>(() => mailbox.PollAsync());

        Assert.Contains("before the way was encrypted", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("220 hi\r\n250-x\r\n250 STARTTLS\r\n220 go\r\n250-x\r\n250 AUTH PLAIN\r\n")]
    [InlineData("220 hi\r\n250-x\r\n250 AUTH PLAIN\r\n235 in\r\n")]
    [InlineData("220 hi\r\n250-x\r\n250 STARTTLS\r\n454 no\r\n235 in\r\n")]
    public async Task Nothing_is_said_to_an_smtp_server_that_does_not_encrypt(string script)
    {
        using var stream = new ScriptedStream(Encoding.ASCII.GetBytes(script));
        using var mailbox = Mailbox(MailSecurity.StartTls, Pem(certificate));
        mailbox.Connecting = _ => stream;

        await Assert.ThrowsAsync<ChannelException>(() => mailbox.Sender.SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello"), CancellationToken.None));

        Assert.DoesNotContain("AUTH", Encoding.ASCII.GetString(stream.Heard.ToArray()), StringComparison.Ordinal);
    }

    private FakeMailbox Mailbox(MailSecurity security, string? trusted, X509Certificate2? shown = null)
    {
        var mailbox = new FakeMailbox(mail =>
        {
            mail.Imap.Security = mail.Smtp.Security = security;
            mail.TrustedCertificates = trusted;
        });
        mailbox.Connecting = isImap => Connect(mailbox.Server, isImap, security, shown ?? certificate);
        return mailbox;
    }

    /// <summary>Puts TLS before the fake server; what comes before it in the open is answered here.</summary>
    private static Stream Connect(FakeMailServer server, bool isImap, MailSecurity security, X509Certificate2 certificate)
    {
        var (near, far) = DuplexStream.Pair();
        _ = Task.Run(async () =>
        {
            try
            {
                if (security == MailSecurity.StartTls)
                    await BeginAsync(far, isImap);
                await using var secured = new SslStream(far);
                await secured.AuthenticateAsServerAsync(certificate);
                await using var inner = server.Connect(isImap);
                if (security == MailSecurity.StartTls)
                    await SkipGreetingAsync(inner);
                await Task.WhenAny(secured.CopyToAsync(inner), inner.CopyToAsync(secured));
            }
            catch (Exception fault) when (fault is IOException or System.Security.Authentication.AuthenticationException or ObjectDisposedException or InvalidOperationException)
            {
                await far.DisposeAsync();
            }
        });
        return near;
    }

    private static async Task BeginAsync(Stream stream, bool isImap)
    {
        var lines = new FakeMailLines(stream, CancellationToken.None);
        await lines.WriteAsync(isImap ? "* OK hi\r\n" : "220 hi\r\n");
        while (await lines.ReadAsync() is { } line)
        {
            var command = Encoding.ASCII.GetString(line);
            var begins = command.EndsWith("STARTTLS", StringComparison.Ordinal);
            await lines.WriteAsync(begins ? (isImap ? command.Split(' ')[0] + " OK go\r\n" : "220 go\r\n") : "250-mail\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n");
            if (begins)
                return;
        }
    }

    private static async Task SkipGreetingAsync(Stream inner) => await new FakeMailLines(inner, CancellationToken.None).ReadAsync();

    private string Pem(X509Certificate2 trusted)
    {
        var file = folder.PathOf($"{Guid.NewGuid():N}.pem");
        File.WriteAllText(file, trusted.ExportCertificatePem());
        return file;
    }

    private static X509Certificate2 Certificate(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
