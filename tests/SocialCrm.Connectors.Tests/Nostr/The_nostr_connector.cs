using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Nostr;

/// <summary>The connector to Nostr stands every suite.</summary>
public static class The_nostr_connector
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new NostrHarness());

    public sealed class Reading() : ConnectorReadingSuite(new NostrHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new NostrHarness());

    public sealed class Sending() : ConnectorSendingSuite(new NostrHarness())
    {
        public override Task A_text_above_a_limit_is_not_taken()
        {
            Skip.If(true, "The protocol has no limit. The host sets one that relays take; each relay has its own.");
            return Task.CompletedTask;
        }
    }

    public sealed class Delivery() : ConnectorDeliverySuite(new NostrHarness());

    public sealed class Outbox() : ConnectorOutboxSuite(new NostrHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new NostrHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new NostrHarness());

    public sealed class Listening() : ConnectorListeningSuite(new NostrHarness());
}
