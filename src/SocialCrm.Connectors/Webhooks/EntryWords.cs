using SocialCrm.Channels;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>What was made of an entry, as far as another of it is another version.</summary>
internal readonly record struct EntryWords(InteractionKind Kind, DateTimeOffset At, string? Text, string? Link);
