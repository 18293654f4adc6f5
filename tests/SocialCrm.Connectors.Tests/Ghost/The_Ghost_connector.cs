using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Ghost;

/// <summary>Stands every suite of the kit.</summary>
public static class The_Ghost_connector
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new GhostHarness());

    public sealed class Reading() : ConnectorReadingSuite(new GhostHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new GhostHarness());

    public sealed class Sending() : ConnectorSendingSuite(new GhostHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new GhostHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new GhostHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new GhostHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new GhostHarness());

    public sealed class Listening() : ConnectorListeningSuite(new GhostHarness());
}
