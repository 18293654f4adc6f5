namespace SocialCrm.Channels;

/// <summary>A person's face on one channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Key">The platform's stable id of the account, as received; at most 256 characters. Never a handle where the platform has an id.</param>
/// <param name="Handle">The name the platform addresses them by, if it is not the key; it can change.</param>
/// <param name="DisplayName">The name they show; anybody may show any name.</param>
public sealed record Account(ChannelId Channel, string Key, string? Handle = null, string? DisplayName = null);
