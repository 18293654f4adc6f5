namespace SocialCrm.Channels;

/// <summary>What is asked of a refresh: credentials that work and are none of these.</summary>
/// <param name="Refused">Those that the platform refused, if it did.</param>
/// <param name="Due">Those that this process holds and that are about to expire.</param>
internal sealed record CredentialNeed(ConnectionCredentials? Refused, ConnectionCredentials? Due)
{
    public bool IsMetBy(ConnectionCredentials? credentials, DateTimeOffset now) =>
        CredentialAge.IsUsable(credentials, Refused, now) && credentials?.Secret != Due?.Secret;
}
