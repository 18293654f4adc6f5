namespace SocialCrm.Channels;

/// <summary>The stores behind the inbox.</summary>
internal sealed record InboxStores(IInteractionStore Interactions, IDeadLetterStore DeadLetters, DeliveryReplay Deliveries);
