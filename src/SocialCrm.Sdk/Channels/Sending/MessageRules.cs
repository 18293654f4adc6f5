namespace SocialCrm.Channels;

/// <summary>Checks whether a platform would take a message: before it is stored, and again before it is sent, because time passes in between.</summary>
internal sealed class MessageRules(ConnectorSet connectors, IConversationReader conversations, TimeProvider time)
{
    /// <summary>Why the message is not sent, or null. <paramref name="answered"/> is what it answers, where that is known.</summary>
    public async Task<OutboxOutcome.Refused?> FaultAsync(OutboundMessage message, Interaction? answered, CancellationToken cancellationToken)
    {
        if (connectors.Find<IChannelSender>(message.Connection)?.Descriptor is not { } descriptor)
            return MessageShape.Refuse(OutboxRefusal.NoSender, $"No connector of '{message.Connection}' sends.");
        if (MessageShape.Fault(message, descriptor) is { } fault)
            return fault;
        if (answered?.Kind == InteractionKind.Delete)
            return MessageShape.Refuse(OutboxRefusal.TakenBack, "What it answers was taken back.");

        var operation = MessageShape.Find(descriptor, message.Operation)!;
        if (operation.OnlyWhenAddressed && !IsAddressed(answered))
            return MessageShape.Refuse(OutboxRefusal.NotAddressed, $"{descriptor.DisplayName} lets an answer through only to somebody who addressed the company.");
        return operation.Window is { } window
            ? await FaultOfWindowAsync(message, answered?.Author ?? Recipient(message, descriptor), window, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>What a message answers, in the version that was stored last.</summary>
    public Task<Interaction?> FindAnsweredAsync(ConnectionId connection, string? replyTo, CancellationToken cancellationToken) =>
        replyTo is null ? Task.FromResult<Interaction?>(null) : conversations.FindAsync(connection, replyTo, cancellationToken);

    private async Task<OutboxOutcome.Refused?> FaultOfWindowAsync(OutboundMessage message, Account? person, TimeSpan window, CancellationToken cancellationToken)
    {
        var last = person is null ? null : await conversations.FindLastAsync(message.Connection, person, cancellationToken).ConfigureAwait(false);
        return last is null || time.GetUtcNow() - last > window
            ? MessageShape.Refuse(OutboxRefusal.WindowClosed, $"The person must have written within {window}.")
            : null;
    }

    // A reply or a comment may answer somebody else: a connector that knows better says Mention.
    private static bool IsAddressed(Interaction? answered) =>
        answered?.Kind is InteractionKind.Mention or InteractionKind.DirectMessage or InteractionKind.Review;

    private static Account? Recipient(OutboundMessage message, ChannelDescriptor descriptor) =>
        message.Recipient is { } key ? new Account(descriptor.Channel, key) : null;
}
