using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Mail;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>Where a copy of what was sent lies, and what it tells after a lost answer.</summary>
public sealed class MailCopyTests : IDisposable
{
    private readonly FakeMailbox mailbox = new();

    public void Dispose()
    {
        Assert.Empty(mailbox.Server.Offences);
        mailbox.Dispose();
    }

    [Fact]
    public async Task A_lost_answer_is_unknown_where_no_copy_is_kept()
    {
        mailbox.Server.Fail(MailFailing.LosesAnswer, 1);

        Assert.IsType<SendResult.Unknown>(await mailbox.Sender.SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello"), CancellationToken.None));

        Assert.All(mailbox.Connector<IChannelConnector>().Descriptor.Operations, operation => Assert.Equal(SendIdempotency.None, operation.Idempotency));
    }

    [Theory]
    [InlineData(MailSentCopy.OwnAddress)]
    [InlineData(MailSentCopy.Server)]
    public async Task A_lost_answer_is_looked_up_where_a_copy_is_kept(MailSentCopy copy)
    {
        using var kept = new FakeMailbox(mail => mail.SentCopy = copy);
        kept.Server.FilesSent = copy == MailSentCopy.Server;
        kept.Server.Fail(MailFailing.LosesAnswer, 1);
        var message = kept.Message(ChannelOperation.DirectMessage, "Hello");

        Assert.IsType<SendResult.Unknown>(await kept.Sender.SendAsync(message, CancellationToken.None));
        var found = await kept.Sender.FindAsync(message with { MayHaveArrived = true }, CancellationToken.None);

        Assert.Equal($"{message.Id}@shop.example", found?.ExternalId);
        Assert.All((await kept.PollAsync()).Interactions, echo => Assert.True(echo.IsOwn));
        Assert.DoesNotContain("Bcc", Encoding.UTF8.GetString(kept.Server.Arrived[0].Mail), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_not_there_yet_counts_as_not_sent_only_after_a_while()
    {
        using var kept = new FakeMailbox(mail => mail.SentCopy = MailSentCopy.OwnAddress);
        var message = kept.Message(ChannelOperation.DirectMessage, "Hello") with { MayHaveArrived = true };

        var early = await Assert.ThrowsAsync<ChannelException>(() => kept.Sender.FindAsync(message, CancellationToken.None));
        kept.Clock.Now += TimeSpan.FromMinutes(11);
        var late = await kept.Sender.FindAsync(message, CancellationToken.None);

        Assert.True(early.HadNoEffect);
        Assert.Equal(TimeSpan.FromMinutes(10), early.RetryAfter);
        Assert.Null(late);
    }

    [Fact]
    public async Task A_copy_is_filed_for_people_to_see()
    {
        using var filing = new FakeMailbox(mail => mail.SentCopy = MailSentCopy.Filed);

        Assert.IsType<SendResult.Accepted>(await filing.Sender.SendAsync(filing.Message(ChannelOperation.DirectMessage, "Grüße"), CancellationToken.None));

        Assert.Equal("Grüße", MailWriting.Text(Assert.Single(filing.Server.Folders["Sent"].Mails).Bytes));
    }

    [Fact]
    public async Task A_copy_that_cannot_be_filed_changes_nothing()
    {
        using var filing = new FakeMailbox(mail => (mail.SentCopy, mail.SentFolder) = (MailSentCopy.Filed, "Nowhere"));

        Assert.IsType<SendResult.Accepted>(await filing.Sender.SendAsync(filing.Message(ChannelOperation.DirectMessage, "Hello"), CancellationToken.None));
    }
}
