using System.Net;
using System.Text;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>Two mail servers and a provider of tokens, within the process.</summary>
internal sealed class MailPlatform : FakePlatform
{
    public const string RefreshToken = "mail-refresh-19ce";
    public const string ClientSecret = "mail-client-secret-88b0";
    public const string AccessTokens = "mail-access-";

    private bool isRevoked;
    private int given;
    private int said;

    public FakeMailServer Server { get; } = new();

    public override bool SpeaksHttp => false;

    public override int CredentialsGiven => given;

    public override int Asked => Server.Asked;

    public override IReadOnlyList<ArrivedMessage> Arrived
    {
        get
        {
            lock (Server.Gate)
                return [.. Server.Arrived.Select(arrived => new ArrivedMessage(MailWriting.Header(arrived.Mail, "Message-ID")!.Trim('<', '>'), MailWriting.Text(arrived.Mail)))];
        }
    }

    public override string Say(PlatformWords words)
    {
        var id = $"said{Interlocked.Increment(ref said)}@people.example";
        var address = words.Author.Contains('@', StringComparison.Ordinal) ? words.Author : $"{words.Author}@people.example";
        Server.Deliver(
            MailWriting.Bytes($"""
                Return-Path: <{address}>
                From: "Called {words.Author}" <{address}>
                To: {FakeMailServer.Own}
                Subject: A question
                Message-ID: <{id}>
                Date: {MailWriting.Date(words.At)}
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                {Convert.ToBase64String(Encoding.UTF8.GetBytes(words.Text))}
                """),
            words.At);
        return id;
    }

    public override bool Remove(string externalId)
    {
        lock (Server.Gate)
            return Server.Inbox.Mails.RemoveAll(mail => mail.Header("Message-ID") == $"<{externalId}>") == 1;
    }

    public override bool SayNonsense()
    {
        Server.Deliver(MailWriting.Bytes("Subject: Nobody says this\nDate: nonsense\n\nx"), new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        return true;
    }

    public override bool SpeakNews() => Server.SpeaksNews = true;

    public override bool ExpireCredentials()
    {
        Server.Token = "expired";
        Server.Disconnect(); // As providers do when the token runs out that somebody signed in with.
        return true;
    }

    public override bool RevokeAccess()
    {
        (isRevoked, Server.Token) = (true, "revoked");
        Server.Disconnect();
        return true;
    }

    public override bool Break(PlatformFault fault, int times)
    {
        if (fault == PlatformFault.Disconnect)
            Server.Disconnect();
        else
            Server.Fail(Failing(fault), times);
        return true;
    }

    public override void Recover() => Server.Fail(MailFailing.None, 0);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fields = System.Web.HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        if (isRevoked || fields["grant_type"] != "refresh_token" || fields["refresh_token"] != RefreshToken || fields["client_secret"] != ClientSecret)
            return Answer(HttpStatusCode.BadRequest, """{"error":"invalid_grant"}""");
        Server.Token = $"{AccessTokens}{Interlocked.Increment(ref given)}";
        return Answer(HttpStatusCode.OK, $$"""{"access_token":"{{Server.Token}}","expires_in":3599,"token_type":"Bearer","scope":"mail"}""");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Server.Dispose();
        base.Dispose(disposing);
    }

    private static MailFailing Failing(PlatformFault fault) => fault switch
    {
        PlatformFault.ServerError => MailFailing.Busy,
        PlatformFault.Silence => MailFailing.Silent,
        PlatformFault.LostAnswer => MailFailing.LosesAnswer,
        PlatformFault.Refusal => MailFailing.Refuses,
        PlatformFault.Throttling => MailFailing.Throttles,
        _ => MailFailing.SpeaksGibberish,
    };

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
