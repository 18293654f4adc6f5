namespace SocialCrm.Channels;

/// <summary>Says why an interaction cannot be stored. What others hand over may also be null where it must not.</summary>
internal static class InteractionShape
{
    private const int LongestConnection = 128;
    private const int LongestChannel = 64;
    private const int LongestExternalId = 512;
    private const int LongestVersion = 128;
    private const int LongestAuthor = 256;

    /// <summary>Why an interaction of a connection cannot be stored, in words without personal data, or null where it can.</summary>
    public static string? Fault(ConnectionId connection, Interaction? interaction)
    {
        if (interaction is null)
            return "There is none: null stands in its place. Leave it out.";
        if (interaction.Connection == default)
            return "It names no connection. Give it the name of the account that received it.";
        if (interaction.Connection != connection)
            return "It names another connection. Hand over one connection at a time.";
        if (!KeptText.Fits(connection.Value, LongestConnection))
            return "Its connection holds a NUL or half a surrogate pair. Give the connection another name.";
        return FaultOfKeys(interaction) ?? FaultOfRest(interaction);
    }

    private static string? FaultOfKeys(Interaction interaction)
    {
        if (!KeptText.Fits(interaction.ExternalId, LongestExternalId))
            return "Its external id must have 1 to 512 characters, and no NUL or half a surrogate pair among them.";
        if (interaction.Version is not { Length: <= LongestVersion } || !KeptText.Is(interaction.Version))
            return "Its version must have at most 128 characters, and no NUL or half a surrogate pair among them.";
        if (interaction.Author is not { } author)
            return "It has no author. Name who did it.";
        if (!KeptText.Fits(author.Channel.Value, LongestChannel))
            return "Its author names no channel, or one with a NUL or half a surrogate pair.";
        return KeptText.Fits(author.Key, LongestAuthor)
            ? null
            : "Its author's key must have 1 to 256 characters, and no NUL or half a surrogate pair among them.";
    }

    private static string? FaultOfRest(Interaction interaction)
    {
        if (interaction.Media is null)
            return "Its media are null. Give it an empty list.";
        return interaction.OccurredAt == default ? "It does not say when it happened." : null;
    }
}
