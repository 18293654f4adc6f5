using SocialCrm.Governance;

namespace SocialCrm.Channels;

/// <summary>What a message passes on its way in: the rules, the terms of its purpose, the clock, and the bell that wakes the sender.</summary>
internal sealed class OutboxDoor(MessageRules rules, ConnectorSet connectors, SendRules purposes, WorkSignals signals, TimeProvider time)
{
    public MessageRules Rules => rules;

    public WorkSignal Signal => signals.Outbox;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>What a message must keep to; null for an answer to what a person asked, which has no purpose.</summary>
    public SendTerms? TermsOf(OutboxRequest request, OutboundMessage message) =>
        request is { Purpose: { } purpose, Person: { } person } && connectors.Find<IChannelSender>(request.Connection)?.Descriptor.Channel is { } channel
            ? purposes.TermsOf(person, purpose, channel, (request.Zone, message.CreatedAt))
            : null;
}
