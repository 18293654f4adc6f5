namespace SocialCrm.Channels;

/// <summary>What a delivery holds; any number of things, also none.</summary>
/// <param name="Interactions">What people did.</param>
/// <param name="Rejected">What could not be read, each with its place in the delivery, from 1.</param>
public sealed record WebhookContent(IReadOnlyList<Interaction> Interactions, IReadOnlyList<DeadLetter> Rejected)
{
    /// <summary>What became of messages that were sent.</summary>
    public IReadOnlyList<MessageReceipt> Receipts { get; init; } = [];
}
