using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.MediaWiki;

/// <summary>The kit's suites against the MediaWiki connector.</summary>
public static class MediaWiki_suites
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new MediaWikiHarness());

    public sealed class Reading() : ConnectorReadingSuite(new MediaWikiHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new MediaWikiHarness());

    public sealed class Sending() : ConnectorSendingSuite(new MediaWikiHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new MediaWikiHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new MediaWikiHarness())
    {
        /// <summary>Every message makes the talk page longer, which is written and compared as a whole: 200 take many minutes.</summary>
        protected override int GeneratedCases => 40;
    }

    public sealed class Resilience() : ConnectorResilienceSuite(new MediaWikiHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new MediaWikiHarness());

    public sealed class Listening() : ConnectorListeningSuite(new MediaWikiHarness());
}
