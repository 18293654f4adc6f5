using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>The touchpoint that an interaction is.</summary>
internal static class InteractionTouchpoint
{
    public static Touchpoint Of(Interaction interaction, SourceRecordId author) => new(
        author,
        interaction.Connection.Value,
        interaction.ExternalId,
        interaction.OccurredAt,
        interaction.Author.Channel,
        TouchpointKind.Interaction);
}
