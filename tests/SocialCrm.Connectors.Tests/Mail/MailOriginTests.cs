using SocialCrm.Channels;
using static SocialCrm.Connectors.Tests.Mail.MailWriting;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>What programs send, what servers report, and whose word a sender is.</summary>
public sealed class MailOriginTests : IDisposable
{
    private readonly FakeMailbox mailbox = new();

    public void Dispose()
    {
        Assert.Empty(mailbox.Server.Offences);
        mailbox.Dispose();
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Precedence: bulk")]
    [InlineData("List-Id: <news.example>")]
    [InlineData("Return-Path: <>")]
    [InlineData("X-Autoreply: yes")]
    public async Task What_programs_send_is_left_out_unless_it_is_wanted(string header)
    {
        using var all = new FakeMailbox(mail => mail.IncludeAutomatic = true);
        var notice = header + "\n" + Question.Split('\n', 2)[1];

        mailbox.Deliver(notice);
        var page = await mailbox.PollAsync();
        var wanted = await all.ReadAsync(notice);

        Assert.Empty(page.Interactions);
        Assert.Empty(page.Rejected);
        Assert.Equal("q1@people.example", wanted.ExternalId);
    }

    [Theory]
    [InlineData("failed", ReceiptKind.Failed)]
    [InlineData("delivered", ReceiptKind.Delivered)]
    public async Task A_report_of_delivery_is_a_receipt(string action, ReceiptKind kind)
    {
        mailbox.Deliver(Report(action, "0123456789abcdef0123456789abcdef@shop.example"));

        var page = await mailbox.PollAsync();

        Assert.Empty(page.Interactions);
        Assert.Equal(new MessageReceipt("0123456789abcdef0123456789abcdef@shop.example", kind, new DateTimeOffset(2026, 6, 1, 11, 0, 0, TimeSpan.Zero)), Assert.Single(page.Receipts));
    }

    [Fact]
    public async Task A_report_without_the_mail_names_it_as_an_answer_does()
    {
        mailbox.Deliver(Report("failed", "x@y").Replace("From: MAILER", "In-Reply-To: <0123456789abcdef0123456789abcdef@shop.example>\nFrom: MAILER", StringComparison.Ordinal));

        Assert.Equal("0123456789abcdef0123456789abcdef@shop.example", Assert.Single((await mailbox.PollAsync()).Receipts).ExternalId);
    }

    [Theory]
    [InlineData("delayed", "0123456789abcdef0123456789abcdef@shop.example")]
    [InlineData("failed", "0123456789abcdef0123456789abcdef@elsewhere.example")]
    [InlineData("failed", "q1@shop.example")]
    public async Task A_report_of_something_else_is_nothing(string action, string id)
    {
        mailbox.Deliver(Report(action, id));

        var page = await mailbox.PollAsync();

        Assert.Empty(page.Interactions);
        Assert.Empty(page.Receipts);
    }

    [Fact]
    public async Task A_report_of_reading_is_a_receipt()
    {
        mailbox.Deliver("""
            From: ada@people.example
            Date: Mon, 01 Jun 2026 13:00:00 +0200
            Content-Type: multipart/report; report-type=disposition-notification; boundary=r

            --r

            It was read.
            --r
            Content-Type: message/disposition-notification

            Original-Message-ID: <0123456789abcdef0123456789abcdef@shop.example>
            Disposition: manual-action/MDN-sent-manually; displayed

            --r--
            """);

        Assert.Equal(ReceiptKind.Read, Assert.Single((await mailbox.PollAsync()).Receipts).Kind);
    }

    [Theory]
    [InlineData("mx.shop.example; dmarc=pass header.from=people.example", InteractionTrust.Verified)]
    [InlineData("mx.shop.example; spf=pass smtp.mailfrom=x@y.example; dkim=pass header.d=people.example header.i=@people.example", InteractionTrust.Verified)]
    [InlineData("mx.shop.example; dkim=pass header.d=evil.example", InteractionTrust.Unverified)]
    [InlineData("mx.shop.example; dmarc=pass header.from=evil.example", InteractionTrust.Unverified)]
    [InlineData("mx.shop.example; dmarc=fail header.from=people.example", InteractionTrust.Unverified)]
    [InlineData("mx.shop.example; spf=pass smtp.mailfrom=\"x; dmarc=pass header.from=people.example ;\"@evil.example", InteractionTrust.Unverified)]
    [InlineData("mx.shop.example; spf=pass smtp.mailfrom=x dmarc=pass header.from=people.example", InteractionTrust.Unverified)]
    [InlineData("mx.shop.example; dkim=fail (; dmarc=pass header.from=people.example) header.d=people.example", InteractionTrust.Unverified)]
    [InlineData("mx.shop.example; dkim=pass header.d=example", InteractionTrust.Unverified)]
    [InlineData("mx.evil.example; dmarc=pass header.from=people.example", InteractionTrust.Unverified)]
    public async Task A_sender_is_trusted_as_far_as_the_own_server_has_proven(string results, InteractionTrust trust)
    {
        using var proving = new FakeMailbox(mail => mail.AuthenticationServer = "mx.shop.example");

        var read = await proving.ReadAsync($"Authentication-Results: {results}\nAuthentication-Results: mx.shop.example; dmarc=pass header.from=people.example\n{Question}");

        Assert.Equal(trust, read.Trust);
    }

    private static string Report(string action, string id) => $"""
        Return-Path: <>
        From: MAILER-DAEMON@mx.example
        Subject: Undelivered
        Date: Mon, 01 Jun 2026 13:00:00 +0200
        Content-Type: multipart/report; report-type=delivery-status; boundary=r

        --r

        It did not work.
        --r
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; ada@people.example
        Action: {action}
        Status: 5.1.1

        --r
        Content-Type: text/rfc822-headers

        Message-ID: <{id}>
        Subject: Re: Open?

        --r--
        """;
}
