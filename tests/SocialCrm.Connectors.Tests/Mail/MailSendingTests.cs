using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Mail;

public sealed class MailSendingTests : IDisposable
{
    private const string Question = """
        From: Ada <ada@people.example>
        Subject: Re: =?utf-8?Q?Ge=C3=B6ffnet=3F?=
        Message-ID: <q2@people.example>
        In-Reply-To: <q1@people.example>
        References: <q0@people.example> <q1@people.example>

        Habt ihr auf?
        """;

    private readonly FakeMailbox mailbox = new();

    private byte[] Sent => Assert.Single(mailbox.Server.Arrived).Mail;

    public void Dispose()
    {
        Assert.Empty(mailbox.Server.Offences);
        mailbox.Dispose();
    }

    [Fact]
    public async Task An_answer_stands_in_its_conversation()
    {
        mailbox.Deliver(Question);
        var message = mailbox.Message(ChannelOperation.Reply, "Ab zehn, „Ada“ 🍨") with { ReplyTo = "q2@people.example", Language = "de-DE" };

        var accepted = Assert.IsType<SendResult.Accepted>(await SendAsync(message));

        Assert.Equal($"{message.Id}@shop.example", accepted.ExternalId);
        Assert.Equal(["ada@people.example"], mailbox.Server.Arrived[0].Recipients);
        Assert.Equal($"<{message.Id}@shop.example>", MailWriting.Header(Sent, "Message-ID"));
        Assert.Equal("<q2@people.example>", MailWriting.Header(Sent, "In-Reply-To"));
        Assert.Equal("<q0@people.example> <q1@people.example> <q2@people.example>", MailWriting.Header(Sent, "References"));
        Assert.Equal("Re: Geöffnet?", MailWriting.Decoded(MailWriting.Header(Sent, "Subject")!));
        Assert.Equal("\"Ada\" <ada@people.example>", MailWriting.Header(Sent, "To"));
        Assert.Equal("Müller, \"Eis\" & Co. <support@shop.example>", MailWriting.Decoded(MailWriting.Header(Sent, "From")!));
        Assert.Equal("Mon, 1 Jun 2026 12:00:00 +0000", MailWriting.Header(Sent, "Date"));
        Assert.Equal("de-DE", MailWriting.Header(Sent, "Content-Language"));
        Assert.Equal("Ab zehn, „Ada“ 🍨", MailWriting.Text(Sent));
    }

    [Fact]
    public async Task An_answer_goes_where_the_sender_wants_it_and_finds_what_was_moved()
    {
        mailbox.Server.Deliver(MailWriting.Bytes("Reply-To: Office <office@people.example>\n" + Question), mailbox.Clock.Now, "Sent");

        Assert.IsType<SendResult.Accepted>(await SendAsync(mailbox.Message(ChannelOperation.Reply, "Yes") with { ReplyTo = "q2@people.example" }));

        Assert.Equal(["office@people.example"], mailbox.Server.Arrived[0].Recipients);
    }

    [Fact]
    public async Task A_mail_without_an_id_can_be_answered()
    {
        var read = await mailbox.ReadAsync(Question.Replace("Message-ID", "X-Nothing", StringComparison.Ordinal));

        Assert.IsType<SendResult.Accepted>(await SendAsync(mailbox.Message(ChannelOperation.Reply, "Yes") with { ReplyTo = read.ExternalId }));

        Assert.Equal(["ada@people.example"], mailbox.Server.Arrived[0].Recipients);
        Assert.Null(MailWriting.Header(Sent, "In-Reply-To"));
    }

    [Fact]
    public async Task Who_adds_to_an_own_mail_writes_to_whom_it_went()
    {
        mailbox.Deliver("From: support@shop.example\nTo: Ben <ben@people.example>\nMessage-ID: <own@shop.example>\nSubject: Order\n\nReady.");

        Assert.IsType<SendResult.Accepted>(await SendAsync(mailbox.Message(ChannelOperation.Reply, "One thing more") with { ReplyTo = "own@shop.example" }));

        Assert.Equal(["ben@people.example"], mailbox.Server.Arrived[0].Recipients);
    }

    [Fact]
    public async Task What_is_answered_and_gone_is_said_so()
    {
        var rejected = Assert.IsType<SendResult.Rejected>(await SendAsync(mailbox.Message(ChannelOperation.Reply, "Yes") with { ReplyTo = "gone@people.example" }));

        Assert.Contains("direct message", rejected.Reason, StringComparison.Ordinal);
        Assert.Empty(mailbox.Server.Arrived);
    }

    [Theory]
    [InlineData("A title\r\nBcc: spy@evil.example")]
    [InlineData("A title\nBcc: spy@evil.example\n\nbody")]
    [InlineData("A title\0\u0085\u2028Bcc: x")]
    [InlineData("=?utf-8?Q?evil=0D=0ABcc:_spy@evil.example?=")]
    public async Task No_header_can_be_smuggled_in(string title)
    {
        var message = mailbox.Message(ChannelOperation.DirectMessage, ".\r\n..\nFrom me\r\n\rBcc: no") with
        {
            Title = title,
            Language = "de\r\nBcc: spy@evil.example",
            ReplyTo = "q1@x>\r\nBcc: <spy@evil.example",
            Thread = "ok@people.example",
        };

        Assert.IsType<SendResult.Accepted>(await SendAsync(message));

        var head = Encoding.UTF8.GetString(Sent).Split("\r\n\r\n")[0];
        Assert.DoesNotContain(head.Split("\r\n"), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("<ok@people.example>", MailWriting.Header(Sent, "References"));
        Assert.Equal(".\n..\nFrom me\n\nBcc: no", MailWriting.Text(Sent));
    }

    [Theory]
    [InlineData("ada@people.example>\r\nRCPT TO:<spy@evil.example")]
    [InlineData("ada@people.example, ben@people.example")]
    [InlineData("no address")]
    [InlineData("ada@people.example\n")]
    [InlineData("<ada@people.example>")]
    public async Task An_address_that_is_none_is_refused_before_anything_is_sent(string recipient)
    {
        Assert.IsType<SendResult.Rejected>(await SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello") with { Recipient = recipient }));

        Assert.Equal(0, mailbox.Server.Asked);
    }

    [Theory]
    [InlineData("grüße@people.example", true, "grüße@people.example")]
    [InlineData("ada@bücher.example", false, "ada@xn--bcher-kva.example")]
    [InlineData("\"ada byron\"@people.example", false, "\"ada byron\"@people.example")]
    public async Task Addresses_beyond_ascii_are_written_as_servers_take_them(string recipient, bool needsUtf8, string expected)
    {
        Assert.IsType<SendResult.Accepted>(await SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello") with { Recipient = recipient }));

        Assert.Equal([expected], mailbox.Server.Arrived[0].Recipients);
        Assert.Equal(needsUtf8, mailbox.Server.Commands.Any(command => command.EndsWith(" SMTPUTF8", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_server_without_utf8_is_not_handed_such_an_address()
    {
        mailbox.Server.SmtpExtensions.Remove("SMTPUTF8");

        Assert.IsType<SendResult.Rejected>(await SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello") with { Recipient = "grüße@people.example" }));

        Assert.DoesNotContain(mailbox.Server.Commands, command => command.StartsWith("RCPT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("450 4.2.0 Greylisted, come back in 00:04:00", 240)]
    [InlineData("451 4.7.1 please try again in 2 minutes", 120)]
    [InlineData("452 4.2.2 mailbox full", 300)]
    public async Task What_is_refused_for_now_waits(string answer, int seconds)
    {
        mailbox.Server.RefusesRecipient = answer;

        var throttled = Assert.IsType<SendResult.Throttled>(await SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello")));

        Assert.Equal(mailbox.Clock.Now.AddSeconds(seconds), throttled.Until);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_rejected_with_the_code_alone()
    {
        mailbox.Server.RefusesRecipient = "550 5.1.1 <ada@people.example>: nobody of that name";

        var rejected = Assert.IsType<SendResult.Rejected>(await SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello")));

        Assert.Contains("550 5.1.1", rejected.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_written_below_as_addresses()
    {
        await SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Look") with { Media = [new Uri("https://shop.example/größe.jpg")] });

        Assert.Equal("Look\n\nhttps://shop.example/gr%C3%B6%C3%9Fe.jpg", MailWriting.Text(Sent));
    }

    [Fact]
    public async Task A_server_that_is_busy_has_nothing()
    {
        mailbox.Server.Fail(MailFailing.Busy, 1);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello")));

        Assert.True(fault.HadNoEffect);
        Assert.Empty(mailbox.Server.Arrived);
    }

    [Fact]
    public async Task A_refused_sign_in_needs_a_person()
    {
        mailbox.Server.Password = "changed";

        var fault = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello")));

        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
    }

    [Fact]
    public async Task A_server_that_only_knows_login_is_signed_in_to()
    {
        mailbox.Server.SmtpExtensions.Remove("AUTH PLAIN LOGIN XOAUTH2");
        mailbox.Server.SmtpExtensions.Add("AUTH=LOGIN");

        Assert.IsType<SendResult.Accepted>(await SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello")));
    }

    [Fact]
    public async Task A_large_text_with_every_kind_of_line_arrives_as_it_was()
    {
        var lines = Enumerable.Range(0, 200).Select(at => (at % 7) switch
        {
            0 => ".",
            1 => new string('ä', at),
            2 => "From here on  ",
            3 => "a = b\tc\t",
            4 => "",
            5 => "🍨冰" + at,
            _ => new string('x', 3_000),
        });
        var text = string.Join('\n', lines) + "!";

        Assert.IsType<SendResult.Accepted>(await SendAsync(mailbox.Message(ChannelOperation.DirectMessage, text)));

        Assert.Equal(text, MailWriting.Text(Sent));
        Assert.All(Sent, current => Assert.True(current < 128));
    }

    [Fact]
    public async Task Both_servers_are_asked_for_their_health()
    {
        await mailbox.Connector<IConnectionHealth>().CheckAsync(CancellationToken.None);
        mailbox.Server.Folders.Remove("INBOX");

        var fault = await Assert.ThrowsAsync<ChannelException>(() => mailbox.Connector<IConnectionHealth>().CheckAsync(CancellationToken.None));

        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
        Assert.Contains("Folders", fault.Message, StringComparison.Ordinal);
    }

    private Task<SendResult> SendAsync(OutboundMessage message) => mailbox.Sender.SendAsync(message, CancellationToken.None);
}
