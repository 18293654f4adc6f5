namespace SocialCrm.Channels;

/// <summary>What is kept for a connection.</summary>
/// <param name="Credentials">The credentials; null where there are none, or none that can be opened.</param>
/// <param name="Version">Counts replacements; 0 where nothing was ever kept.</param>
internal sealed record HeldCredentials(ConnectionCredentials? Credentials, long Version)
{
    public static HeldCredentials None { get; } = new(null, 0);
}
