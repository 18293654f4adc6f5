namespace SocialCrm.Channels;

/// <summary>What a refresh brought.</summary>
/// <param name="Credentials">The credentials; they are stored.</param>
/// <param name="IsNew">Whether the platform gave them just now, to this process.</param>
internal sealed record Refreshed(ConnectionCredentials Credentials, bool IsNew);
