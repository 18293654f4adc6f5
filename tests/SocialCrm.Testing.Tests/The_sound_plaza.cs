using SocialCrm.Testing.Tests.Plaza;

namespace SocialCrm.Testing.Tests;

public sealed class The_sound_plaza
{
    [Fact]
    public void Has_every_suite() => Assert.Empty(ConnectorSuites.Missing(typeof(The_sound_plaza).Assembly));
}

public sealed class Sound_descriptor() : ConnectorDescriptorSuite(new PlazaHarness());

public sealed class Sound_reading() : ConnectorReadingSuite(new PlazaHarness());

public sealed class Sound_webhooks() : ConnectorWebhookSuite(new PlazaHarness());

public sealed class Sound_sending() : ConnectorSendingSuite(new PlazaHarness());
