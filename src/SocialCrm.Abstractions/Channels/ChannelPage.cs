namespace SocialCrm.Channels;

/// <summary>What one poll brought.</summary>
/// <param name="Interactions">What people did; may be empty.</param>
/// <param name="Rejected">What could not be read, each with its place and reason.</param>
/// <param name="Next">Where the next poll begins.</param>
/// <param name="IsLast">Whether the channel has nothing more for now.</param>
public sealed record ChannelPage(
    IReadOnlyList<Interaction> Interactions,
    IReadOnlyList<DeadLetter> Rejected,
    ChannelCursor Next,
    bool IsLast)
{
    /// <summary>
    /// Where the interactions stood, in their order: the line of a file, or the place within a delivery, from 1. An interaction that cannot be stored
    /// becomes a <see cref="DeadLetter"/> with this place. Empty where the channel knows no places; the place within the page is told then.
    /// </summary>
    public IReadOnlyList<long> Positions { get; init; } = [];
}
