using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Webhooks;

public static class The_webhook_connector
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new WebhookHarness());

    public sealed class Reading() : ConnectorReadingSuite(new WebhookHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new WebhookHarness());

    public sealed class Sending() : ConnectorSendingSuite(new WebhookHarness());
}
