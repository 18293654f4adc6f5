using SocialCrm.Testing;

namespace YourOwnConnector.Tests;

public static class The_guest_book
{
    public sealed class Descriptor() : ConnectorDescriptorSuite(new GuestBookHarness());

    public sealed class Reading() : ConnectorReadingSuite(new GuestBookHarness());

    public sealed class Listening() : ConnectorListeningSuite(new GuestBookHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new GuestBookHarness());

    public sealed class Sending() : ConnectorSendingSuite(new GuestBookHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new GuestBookHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new GuestBookHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new GuestBookHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new GuestBookHarness());

    public sealed class Every_suite
    {
        [Fact]
        public void Is_derived() => Assert.Empty(ConnectorSuites.Missing(typeof(The_guest_book).Assembly));
    }
}
