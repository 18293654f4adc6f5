using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Webhooks;

/// <summary>The kit's suites against the generic webhook, with secrets.</summary>
public static class Webhook_suites
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new WebhookHarness());

    public sealed class Reading() : ConnectorReadingSuite(new WebhookHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new WebhookHarness());

    public sealed class Sending() : ConnectorSendingSuite(new WebhookHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new WebhookHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new WebhookHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new WebhookHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new WebhookHarness());

    public sealed class Listening() : ConnectorListeningSuite(new WebhookHarness());
}
