namespace SocialCrm.Engagement;

/// <summary>A poll and where it stands.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="State">Where it stands.</param>
public sealed record PollStatus(Poll Poll, PollState State);
