namespace SocialCrm.Channels;

/// <summary>Credentials as they are stored.</summary>
/// <param name="Sealed">What <see cref="ISecretProtector.Protect"/> made.</param>
/// <param name="Version">Counts replacements, from 1.</param>
public sealed record SealedCredentials(ReadOnlyMemory<byte> Sealed, long Version);
