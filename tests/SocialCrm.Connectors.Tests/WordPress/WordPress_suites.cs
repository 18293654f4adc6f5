using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.WordPress;

/// <summary>The kit's suites against the WordPress connector.</summary>
public static class WordPress_suites
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new WordPressHarness());

    public sealed class Reading() : ConnectorReadingSuite(new WordPressHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new WordPressHarness());

    public sealed class Sending() : ConnectorSendingSuite(new WordPressHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new WordPressHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new WordPressHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new WordPressHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new WordPressHarness());

    public sealed class Listening() : ConnectorListeningSuite(new WordPressHarness());
}
