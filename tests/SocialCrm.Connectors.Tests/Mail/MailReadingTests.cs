using SocialCrm.Channels;
using static SocialCrm.Connectors.Tests.Mail.MailWriting;

namespace SocialCrm.Connectors.Tests.Mail;

public sealed class MailReadingTests : IDisposable
{
    private readonly FakeMailbox mailbox = new();

    public void Dispose()
    {
        Assert.Empty(mailbox.Server.Offences);
        mailbox.Dispose();
    }

    [Fact]
    public async Task A_mail_is_an_interaction()
    {
        var read = await mailbox.ReadAsync(Question);

        Assert.Equal("q1@people.example", read.ExternalId);
        Assert.Equal("q1@people.example", read.Thread);
        Assert.Null(read.ReplyTo);
        Assert.Equal(new Account(ChannelId.Email, "ada@people.example", "Ada@People.example", "Ada Lövelace"), read.Author);
        Assert.Equal(InteractionKind.DirectMessage, read.Kind);
        Assert.Equal("Open on Sönntag?\n\nHabt ihr auf?", read.Text);
        Assert.Equal("de", read.Language);
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 11, 0, 0, TimeSpan.Zero), read.OccurredAt);
        Assert.Equal(InteractionTrust.Unverified, read.Trust);
        Assert.False(read.IsOwn);
        Assert.True(read.Raw.Length > 100);
    }

    [Fact]
    public async Task An_answer_names_what_it_answers_and_its_conversation()
    {
        var read = await mailbox.ReadAsync("""
            From: ada@people.example
            Subject: Re: Open?
            Message-ID: <q2@people.example>
            In-Reply-To: <0a@shop.example>
            References: <q1@people.example>
             <0a@shop.example>

            Thanks.
            """);

        Assert.Equal("0a@shop.example", read.ReplyTo);
        Assert.Equal("q1@people.example", read.Thread);
        Assert.Equal("Thanks.", read.Text);
    }

    [Fact]
    public async Task A_mail_without_an_id_is_told_by_its_content_in_any_folder()
    {
        var first = await mailbox.ReadAsync(Question.Replace("Message-ID", "X-Nothing", StringComparison.Ordinal));
        mailbox.Server.Inbox.Renumber();
        var again = Assert.Single((await mailbox.PollAsync()).Interactions);

        Assert.StartsWith("sha256:", first.ExternalId, StringComparison.Ordinal);
        Assert.Equal((first.ExternalId, first.Version), (again.ExternalId, again.Version));
    }

    [Fact]
    public async Task Two_mails_that_share_an_id_are_both_kept()
    {
        mailbox.Deliver(Question);
        mailbox.Deliver(Question.Replace("auf?", "zu?", StringComparison.Ordinal));
        mailbox.Deliver("Received: from another way\n" + Question);

        var read = (await mailbox.PollAsync()).Interactions;

        Assert.Single(read.Select(one => one.ExternalId).Distinct());
        Assert.Equal(2, read.Select(one => one.Version).Distinct().Count());
    }

    [Fact]
    public async Task A_cursor_goes_on_where_it_stopped_and_begins_anew_when_numbers_do()
    {
        mailbox.Deliver(Question);
        var first = await mailbox.PollAsync();
        var nothing = await mailbox.PollAsync(first.Next);
        mailbox.Deliver(Question.Replace("q1@", "q2@", StringComparison.Ordinal));
        mailbox.Server.Inbox.Mails.RemoveAt(0);
        var second = await mailbox.PollAsync(nothing.Next);
        mailbox.Server.Inbox.Renumber();
        var anew = await mailbox.PollAsync(second.Next);

        Assert.Empty(nothing.Interactions);
        Assert.Equal("q2@people.example", Assert.Single(second.Interactions).ExternalId);
        Assert.Equal("q2@people.example", Assert.Single(anew.Interactions).ExternalId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_large_folder_with_holes_comes_whole_and_in_order(bool hidesNextUid)
    {
        mailbox.Server.HidesNextUid = hidesNextUid;
        mailbox.Server.AnswersBackwards = true;
        for (var number = 0; number < 230; number++)
            mailbox.Deliver(Question.Replace("q1@", $"q{number}@", StringComparison.Ordinal));
        mailbox.Server.Inbox.NextUid = 60_000;
        mailbox.Deliver(Question.Replace("q1@", "last@", StringComparison.Ordinal));
        mailbox.Server.Inbox.Mails.RemoveRange(100, 20);

        var read = new List<string>();
        var cursor = ChannelCursor.Start;
        for (var page = await mailbox.PollAsync(); ; page = await mailbox.PollAsync(cursor))
        {
            read.AddRange(page.Interactions.Select(one => one.ExternalId));
            cursor = page.Next;
            Assert.InRange(page.Interactions.Count, 0, 50);
            if (page.IsLast)
                break;
        }

        Assert.Equal(211, read.Count);
        Assert.Equal("q0@people.example", read[0]);
        Assert.Equal("last@people.example", read[^1]);
        Assert.Equal(read.Distinct(), read);
    }

    [Fact]
    public async Task Folders_are_read_one_after_the_other()
    {
        using var several = new FakeMailbox(mail =>
        {
            mail.Folders.Add("INBOX");
            mail.Folders.Add("Reklamationen/Köln & Bonn");
        });
        several.Server.Folders["Reklamationen/K&APY-ln &- Bonn"] = new FakeFolder();
        several.Deliver(Question);
        several.Server.Deliver(MailWriting.Bytes(Question.Replace("q1@", "q2@", StringComparison.Ordinal)), several.Clock.Now, "Reklamationen/K&APY-ln &- Bonn");

        var page = await several.PollAsync();

        Assert.Equal(["q1@people.example", "q2@people.example"], page.Interactions.Select(one => one.ExternalId));
        Assert.True(page.IsLast);
        Assert.Empty((await several.PollAsync(page.Next)).Interactions);
    }

    [Fact]
    public async Task A_mail_without_a_sender_is_rejected_with_its_bytes()
    {
        mailbox.Deliver(Question.Replace("From:", "X-From:", StringComparison.Ordinal));
        mailbox.Deliver(Question);

        var page = await mailbox.PollAsync();

        Assert.Single(page.Interactions);
        var letter = Assert.Single(page.Rejected);
        Assert.Equal(1, letter.Position);
        Assert.DoesNotContain("ada", letter.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(0, letter.Raw.Length);
    }

    [Theory]
    [InlineData("Fri, 01 Jan 2038 00:00:00 +0000", "2026-06-01T12:00:00Z")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 +0000", "2026-06-01T12:00:00Z")]
    [InlineData("nonsense", "2026-06-01T12:00:00Z")]
    [InlineData("Sun, 31 May 2026 12:00:00 -1200", "2026-06-01T00:00:00Z")]
    public async Task A_time_that_cannot_be_gives_way_to_the_server(string date, string expected)
    {
        var read = await mailbox.ReadAsync(Question.Replace("Mon, 01 Jun 2026 13:00:00 +0200", date, StringComparison.Ordinal));

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), read.OccurredAt);
    }

    [Fact]
    public async Task Of_a_huge_mail_the_beginning_is_read()
    {
        using var small = new FakeMailbox(mail => (mail.MaximumMessageBytes, mail.KeptRawBytes) = (16 * 1_024, 100));

        var read = await small.ReadAsync(Question + new string('x', 3_000_000));

        Assert.Contains("Habt ihr auf?", read.Text, StringComparison.Ordinal);
        Assert.InRange(read.Text!.Length, 10_000, 16 * 1_024);
        Assert.Equal(100, read.Raw.Length);
    }

    [Fact]
    public async Task Attachments_are_counted()
    {
        var read = await mailbox.ReadAsync("From: ada@people.example\nMessage-ID: <q1@people.example>\nSubject: Bill\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee it.\n--b\nContent-Type: image/jpeg; name=photo.jpg\n\nx\n--b--");

        Assert.Equal("Bill\n\nSee it.\n\n[1 attachment: photo.jpg]", read.Text);
    }

    [Fact]
    public async Task Mail_before_a_given_day_is_left_out()
    {
        using var since = new FakeMailbox(mail => mail.Since = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
        since.Server.Deliver(MailWriting.Bytes(Question), new DateTimeOffset(2026, 4, 30, 23, 0, 0, TimeSpan.Zero));
        since.Server.Deliver(MailWriting.Bytes(Question.Replace("q1@", "q2@", StringComparison.Ordinal)), new DateTimeOffset(2026, 5, 1, 1, 0, 0, TimeSpan.Zero));

        Assert.Equal("q2@people.example", Assert.Single((await since.PollAsync()).Interactions).ExternalId);
    }

    [Fact]
    public async Task One_connection_serves_many_polls()
    {
        for (var poll = 0; poll < 5; poll++)
            await mailbox.PollAsync();
        mailbox.Server.Disconnect();
        await mailbox.PollAsync();

        Assert.Equal(2, mailbox.Server.Asked);
    }

    [Fact]
    public async Task A_listener_hears_mail_while_it_comes()
    {
        mailbox.Deliver(Question);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var heard = new List<string>();

        await foreach (var page in mailbox.Connector<IChannelListener>().ListenAsync(ChannelCursor.Start, stop.Token))
        {
            heard.AddRange(page.Interactions.Select(one => one.ExternalId));
            if (heard.Count == 3)
                break;
            mailbox.Deliver(Question.Replace("q1@", $"new{heard.Count}@", StringComparison.Ordinal));
        }

        Assert.Equal(["q1@people.example", "new1@people.example", "new2@people.example"], heard);
    }

    [Theory]
    [InlineData("AUTH=PLAIN", "LOGIN ")]
    [InlineData("SASL-IR", "AUTHENTICATE PLAIN")]
    public async Task Servers_that_can_less_are_spoken_to_in_their_way(string without, string expected)
    {
        mailbox.Server.ImapCapabilities.Remove(without);

        await mailbox.ReadAsync(Question);

        Assert.Contains(mailbox.Server.Commands, command => command.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_password_needs_a_person_and_is_not_told()
    {
        mailbox.Server.Password = "changed";

        var fault = await Assert.ThrowsAsync<ChannelException>(() => mailbox.PollAsync());

        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
        Assert.DoesNotContain("mail-password-4c1d", fault.ToString(), StringComparison.Ordinal);
    }
}
