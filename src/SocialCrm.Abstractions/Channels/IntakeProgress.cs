namespace SocialCrm.Channels;

/// <summary>A step of a connection's cursor.</summary>
/// <param name="From">The cursor the page was read from. The store refuses the batch when its own cursor is another: somebody else has moved on.</param>
/// <param name="To">The cursor after the page.</param>
public sealed record IntakeProgress(ChannelCursor From, ChannelCursor To);
