using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Feeds;

/// <summary>The kit's suites against the feed connector.</summary>
public static class Feed_suites
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new FeedHarness());

    public sealed class Reading() : ConnectorReadingSuite(new FeedHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new FeedHarness());

    public sealed class Sending() : ConnectorSendingSuite(new FeedHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new FeedHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new FeedHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new FeedHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new FeedHarness());

    public sealed class Listening() : ConnectorListeningSuite(new FeedHarness());
}
