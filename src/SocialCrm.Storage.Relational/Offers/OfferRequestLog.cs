using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Tells a retry from a second attempt, by a unique key that is written before anything is decided.</summary>
/// <remarks>
/// Whoever inserts the key decides; a concurrent attempt with the same key waits for that transaction and then finds the answer.
/// A refusal takes the key back, so that nothing of it is stored. An erasure leaves a hash in the place of the key, which is looked for too.
/// </remarks>
internal sealed class OfferRequestLog
{
    private readonly RelationalSession session;
    private readonly ErasureSalt? salt;

    private OfferRequestLog(RelationalSession session, ErasureSalt? salt)
    {
        this.session = session;
        this.salt = salt;
    }

    /// <summary>What an idempotency key was used for.</summary>
    internal sealed record Earlier(bool IsSameRequest, Guid? Grant, Guid? Entry);

    public static async Task<OfferRequestLog> OpenAsync(RelationalSession session, Tombstones tombstones, CancellationToken cancellationToken) =>
        new(session, await tombstones.KnownSaltAsync(session, cancellationToken).ConfigureAwait(false));

    /// <summary>Takes the key; answers what it was used for before, or null when it is new.</summary>
    public async Task<Earlier?> TakeAsync(IdempotencyKey key, Guid fingerprint, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var hash = salt?.Hash(key) ?? key.Value;
        var inserted = await session.ExecuteAsync(
            """
            INSERT INTO offer_requests (request_key, fingerprint, requested_at)
            SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT 1 FROM offer_requests WHERE request_key = $4) ON CONFLICT DO NOTHING
            """,
            cancellationToken, key.Value, fingerprint, at, hash).ConfigureAwait(false);
        if (inserted == 1)
            return null;
        return await session.FirstAsync(
            "SELECT fingerprint, grant_id, entry_id FROM offer_requests WHERE request_key IN ($1, $2)",
            row => new Earlier(row.Guid(0) == fingerprint, row.GuidOrNull(1), row.GuidOrNull(2)),
            cancellationToken,
            key.Value,
            hash).ConfigureAwait(false);
    }

    public Task<int> AnswerAsync(IdempotencyKey key, Guid? grant, Guid? entry, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "UPDATE offer_requests SET grant_id = $2, entry_id = $3 WHERE request_key = $1", cancellationToken, key.Value, grant, entry);

    public Task<int> TakeBackAsync(IdempotencyKey key, CancellationToken cancellationToken) =>
        session.ExecuteAsync("DELETE FROM offer_requests WHERE request_key = $1", cancellationToken, key.Value);

    /// <summary>A digest of what was asked, without the time: a retry comes later.</summary>
    public static Guid Fingerprint(params ReadOnlySpan<string> parts)
    {
        Span<byte> length = stackalloc byte[4];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var text = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
            hash.AppendData(length);
            hash.AppendData(text);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return new Guid(digest[..16], bigEndian: true);
    }
}
