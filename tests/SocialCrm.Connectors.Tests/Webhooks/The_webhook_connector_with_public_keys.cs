using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Webhooks;

public static class The_webhook_connector_with_public_keys
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new SignedByKeyHarness());

    public sealed class Reading() : ConnectorReadingSuite(new SignedByKeyHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new SignedByKeyHarness());

    public sealed class Sending() : ConnectorSendingSuite(new SignedByKeyHarness());
}
