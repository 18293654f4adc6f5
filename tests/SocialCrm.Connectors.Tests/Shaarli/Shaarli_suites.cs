using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Shaarli;

/// <summary>The kit's suites against the Shaarli connector.</summary>
public static class Shaarli_suites
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new ShaarliHarness());

    public sealed class Reading() : ConnectorReadingSuite(new ShaarliHarness())
    {
        public override Task An_author_keeps_one_key()
        {
            Skip.If(true, "A Shaarli has one account: whatever is kept there is of one author.");
            return Task.CompletedTask;
        }
    }

    public sealed class Webhooks() : ConnectorWebhookSuite(new ShaarliHarness());

    public sealed class Sending() : ConnectorSendingSuite(new ShaarliHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new ShaarliHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new ShaarliHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new ShaarliHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new ShaarliHarness());

    public sealed class Listening() : ConnectorListeningSuite(new ShaarliHarness());
}
