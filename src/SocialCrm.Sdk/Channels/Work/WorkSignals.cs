namespace SocialCrm.Channels;

/// <summary>One signal for each queue.</summary>
internal sealed class WorkSignals(TimeProvider time)
{
    /// <summary>A delivery was stored.</summary>
    public WorkSignal Deliveries { get; } = new(time);

    /// <summary>Something new waits for the handlers.</summary>
    public WorkSignal Dispatch { get; } = new(time);

    /// <summary>A message was put into the outbox.</summary>
    public WorkSignal Outbox { get; } = new(time);
}
