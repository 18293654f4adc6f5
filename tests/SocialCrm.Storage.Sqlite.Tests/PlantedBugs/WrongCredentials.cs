using SocialCrm.Channels;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A credential store that replaces whatever stands there.</summary>
internal sealed class WrongCredentials(ICredentialStore sound) : ICredentialStore
{
    public Task<SealedCredentials?> ReadAsync(ConnectionId connection, CancellationToken cancellationToken) => sound.ReadAsync(connection, cancellationToken);

    public async Task<bool> ReplaceAsync(ConnectionId connection, SealedCredentials credentials, CancellationToken cancellationToken)
    {
        var present = await sound.ReadAsync(connection, cancellationToken);
        return await sound.ReplaceAsync(connection, credentials with { Version = (present?.Version ?? 0) + 1 }, cancellationToken);
    }
}
