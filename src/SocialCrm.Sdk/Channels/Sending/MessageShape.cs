namespace SocialCrm.Channels;

/// <summary>Checks a message against what the connector's descriptor states.</summary>
internal static class MessageShape
{
    /// <summary>Why the platform would not take a message, or null.</summary>
    public static OutboxOutcome.Refused? Fault(OutboundMessage message, ChannelDescriptor descriptor)
    {
        if (Find(descriptor, message.Operation) is not { } operation)
            return Refuse(OutboxRefusal.NotSupported, $"{descriptor.DisplayName} does not offer {message.Operation} through this connector.");
        if (message.Text.Length == 0 && message.Media.Count == 0)
            return Refuse(OutboxRefusal.InvalidText, "It says nothing. Give it a text, or a picture where the platform takes them.");
        if (!KeptText.Is(message.Text))
            return Refuse(OutboxRefusal.InvalidText, "Its text holds a NUL or half a surrogate pair.");
        if (message.Media.Count > operation.MaximumMedia)
            return Refuse(OutboxRefusal.TooManyMedia, $"It brings {message.Media.Count} pictures and films; {operation.MaximumMedia} are the most.");
        if (operation.NeedsTitle && string.IsNullOrWhiteSpace(message.Title))
            return Refuse(OutboxRefusal.TitleMissing, $"{descriptor.DisplayName} wants a title for {message.Operation}.");
        return FaultOfAddressee(message, operation) ?? FaultOfLength(message, operation);
    }

    public static OperationDescriptor? Find(ChannelDescriptor descriptor, ChannelOperation operation) =>
        descriptor.Operations.FirstOrDefault(offered => offered.Operation == operation);

    public static OutboxOutcome.Refused Refuse(OutboxRefusal reason, string explanation) => new(reason, explanation);

    private static OutboxOutcome.Refused? FaultOfAddressee(OutboundMessage message, OperationDescriptor operation)
    {
        if (message.ReplyTo is null && (message.Operation == ChannelOperation.Reply || operation.OnlyWhenAddressed))
            return Refuse(OutboxRefusal.AddresseeMissing, "It does not say what it answers. Name the interaction's external id in ReplyTo.");
        return message.Recipient is null && message.Operation == ChannelOperation.DirectMessage
            ? Refuse(OutboxRefusal.AddresseeMissing, "It does not say whom it is for. Name the account's key in Recipient.")
            : null;
    }

    private static OutboxOutcome.Refused? FaultOfLength(OutboundMessage message, OperationDescriptor operation)
    {
        foreach (var limit in operation.TextLimits)
        {
            var length = TextMeasure.Count(message.Text, limit.Unit);
            if (length > limit.Maximum)
                return Refuse(OutboxRefusal.TooLong, $"Its text has {length} {limit.Unit}; {limit.Maximum} are the most.");
        }

        return null;
    }
}
