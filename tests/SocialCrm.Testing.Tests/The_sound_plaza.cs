using SocialCrm.Testing.Tests.Plaza;

namespace SocialCrm.Testing.Tests;

/// <summary>The plaza's connector without a bug stands every suite.</summary>
public static class The_sound_plaza
{
    public sealed class Every_suite
    {
        [Fact]
        public void Is_derived() => Assert.Empty(ConnectorSuites.Missing(typeof(The_sound_plaza).Assembly));
    }

    public sealed class Descriptor() : ConnectorDescriptorSuite(new PlazaHarness());

    public sealed class Reading() : ConnectorReadingSuite(new PlazaHarness());

    public sealed class Webhooks() : ConnectorWebhookSuite(new PlazaHarness());

    public sealed class Sending() : ConnectorSendingSuite(new PlazaHarness());

    public sealed class Delivery() : ConnectorDeliverySuite(new PlazaHarness());

    public sealed class Messages() : ConnectorOutboxSuite(new PlazaHarness());

    public sealed class Resilience() : ConnectorResilienceSuite(new PlazaHarness());

    public sealed class Privacy() : ConnectorPrivacySuite(new PlazaHarness());

    public sealed class Listening() : ConnectorListeningSuite(new PlazaHarness());
}
