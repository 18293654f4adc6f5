namespace SocialCrm.Channels;

/// <summary>What a message passes on its way in: the rules, the clock, and the bell that wakes the sender.</summary>
internal sealed class OutboxDoor(MessageRules rules, WorkSignals signals, TimeProvider time)
{
    public MessageRules Rules => rules;

    public WorkSignal Signal => signals.Outbox;

    public DateTimeOffset Now => time.GetUtcNow();
}
