namespace SocialCrm.Channels;

/// <summary>A person must sign in again; until then the platform is not asked.</summary>
/// <param name="Version">The version of what lay in the store then: a later one means that somebody signed in.</param>
/// <param name="LookAt">When to look into the store next.</param>
internal sealed record CredentialStop(long Version, DateTimeOffset LookAt)
{
    public static ChannelException Required(ConnectionId connection) => new(
        connection,
        ChannelFailure.Unauthorized,
        $"The platform no longer accepts the sign-in of '{connection}'. Sign in again, then call Connections.ReauthorizedAsync.") { HadNoEffect = true };
}
