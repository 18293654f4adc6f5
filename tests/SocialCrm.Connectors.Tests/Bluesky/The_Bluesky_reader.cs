using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>Stands every suite of the kit.</summary>
public static class The_Bluesky_reader
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new BlueskyReaderHarness());

    public sealed class Reading() : ConnectorReadingSuite(new BlueskyReaderHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new BlueskyReaderHarness());

    public sealed class Sending() : ConnectorSendingSuite(new BlueskyReaderHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new BlueskyReaderHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new BlueskyReaderHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new BlueskyReaderHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new BlueskyReaderHarness());

    public sealed class Listening() : ConnectorListeningSuite(new BlueskyReaderHarness());
}
