using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.ActivityPub;

/// <summary>The connector to ActivityPub stands every suite.</summary>
public static class The_activitypub_connector
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new FediverseHarness());

    public sealed class Reading() : ConnectorReadingSuite(new FediverseHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new FediverseHarness());

    public sealed class Sending() : ConnectorSendingSuite(new FediverseHarness())
    {
        public override Task A_text_above_a_limit_is_not_taken()
        {
            Skip.If(true, "The connector is a server of its own, and its length is what the host sets: others take more.");
            return Task.CompletedTask;
        }
    }

    public sealed class Delivery() : ConnectorDeliverySuite(new FediverseHarness());

    public sealed class Outbox() : ConnectorOutboxSuite(new FediverseHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new FediverseHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new FediverseHarness());

    public sealed class Listening() : ConnectorListeningSuite(new FediverseHarness());
}
