using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>An interaction with the id of its author's record.</summary>
/// <param name="Interaction">What was done.</param>
/// <param name="Author">The record of <see cref="Interaction.Author"/>: <see cref="SourceRecordId.From"/> of its channel and key.</param>
public sealed record AuthoredInteraction(Interaction Interaction, SourceRecordId Author);
