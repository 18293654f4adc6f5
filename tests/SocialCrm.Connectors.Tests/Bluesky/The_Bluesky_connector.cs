using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>Stands every suite of the kit.</summary>
public static class The_Bluesky_connector
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new BlueskyHarness());

    public sealed class Reading() : ConnectorReadingSuite(new BlueskyHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new BlueskyHarness());

    public sealed class Sending() : ConnectorSendingSuite(new BlueskyHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new BlueskyHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new BlueskyHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new BlueskyHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new BlueskyHarness());

    public sealed class Listening() : ConnectorListeningSuite(new BlueskyHarness());
}
