using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Webhooks;

/// <summary>The kit's suites against the generic webhook, with public keys.</summary>
public static class Signed_by_key_suites
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new SignedByKeyHarness());

    public sealed class Reading() : ConnectorReadingSuite(new SignedByKeyHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new SignedByKeyHarness());

    public sealed class Sending() : ConnectorSendingSuite(new SignedByKeyHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new SignedByKeyHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new SignedByKeyHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new SignedByKeyHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new SignedByKeyHarness());

    public sealed class Listening() : ConnectorListeningSuite(new SignedByKeyHarness());
}
