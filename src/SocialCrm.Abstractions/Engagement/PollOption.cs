namespace SocialCrm.Engagement;

/// <summary>One answer that a poll offers.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">What people read: one line of 1 to 256 characters.</param>
public sealed record PollOption(PollOptionId Id, string Text);
