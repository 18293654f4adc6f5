namespace SocialCrm.Storage;

/// <summary>Keeps random secrets that the library makes for itself, so that a host need not configure any to start.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe, also across processes: of several first calls at once one makes the secret and all answer it.</para>
/// <para><b>Durability.</b> Stored before a call returns; never changed afterwards.</para>
/// <para><b>Confidentiality.</b> Whoever can read the database, or a backup of it, can read the secret.</para>
/// <para><b>Errors.</b> <see cref="StoreException"/>.</para>
/// </remarks>
public interface ISecretStore
{
    /// <summary>The secret of this name; made by a cryptographic random number generator when there is none.</summary>
    /// <param name="name">The name, such as <c>offers.code-key</c>; at most 64 characters.</param>
    /// <param name="length">How many bytes, when it is made; an earlier one is answered with the length it has.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<byte[]> GetOrCreateAsync(string name, int length, CancellationToken cancellationToken);
}
