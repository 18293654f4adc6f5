using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>The kit's suites against the mail connector.</summary>
public static class Mail_suites
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new MailHarness());

    public sealed class Reading() : ConnectorReadingSuite(new MailHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new MailHarness());

    public sealed class Sending() : ConnectorSendingSuite(new MailHarness())
    {
        public override Task A_text_above_a_limit_is_not_taken()
        {
            Skip.If(true, "Mail has no limit for texts, and servers take more: this one keeps mails readable.");
            return Task.CompletedTask;
        }
    }

    public sealed class Delivery() : ConnectorDeliverySuite(new MailHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new MailHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new MailHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new MailHarness());

    public sealed class Listening() : ConnectorListeningSuite(new MailHarness());
}
