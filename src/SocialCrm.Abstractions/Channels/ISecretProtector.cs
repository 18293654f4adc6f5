namespace SocialCrm.Channels;

/// <summary>Encrypts what must not lie readable in the database: tokens.</summary>
/// <remarks>
/// Thread-safe. <c>SocialCrm.AspNetCore</c> brings one over ASP.NET Core Data Protection, and <c>UseSecretKey</c> one over a key that the host
/// holds. With neither, tokens are kept in memory only, and connections sign in again after a restart.
/// </remarks>
public interface ISecretProtector
{
    /// <summary>Encrypts and seals.</summary>
    /// <param name="purpose">What it is for, such as <c>credentials:bluesky:eu</c>: sealed in, so that one secret cannot be put in another's place.</param>
    /// <param name="secret">The bytes.</param>
    byte[] Protect(string purpose, ReadOnlySpan<byte> secret);

    /// <summary>Opens what <see cref="Protect"/> sealed for the same purpose; null when it was sealed with another key, or changed.</summary>
    byte[]? Unprotect(string purpose, ReadOnlySpan<byte> sealedSecret);
}
