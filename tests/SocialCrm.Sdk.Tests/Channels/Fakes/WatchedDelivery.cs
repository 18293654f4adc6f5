using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>What was seen of a delivery in the store.</summary>
internal sealed class WatchedDelivery(WebhookEnvelope envelope)
{
    public WebhookEnvelope Envelope => envelope;

    public Guid Token { get; set; }

    public int Attempts { get; set; }

    public bool IsSettled { get; set; }

    public bool IsDead { get; set; }

    public string? Reason { get; set; }
}
