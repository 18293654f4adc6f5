using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Tells retries from second attempts, for a batch of requests in one transaction.</summary>
/// <remarks>
/// What earlier transactions answered is read first; what this one answers is written last, under a unique key. Two transactions with the same key at once
/// meet at that key: the later one runs again and finds the answer. A refusal is not written, so its key may be tried again. An erasure leaves a hash in the place
/// of a key, which is looked for too.
/// </remarks>
internal sealed class OfferRequestLog
{
    private const string ByKeys = "SELECT request_key, fingerprint, grant_id, entry_id FROM offer_requests WHERE request_key IN ({keys})";

    private static readonly TableShape Table = new("offer_requests", "request_key TEXT, fingerprint {guid}, grant_id {guid}, entry_id {guid}, requested_at BIGINT");

    private readonly RelationalSession session;
    private readonly Tombstones tombstones;
    private readonly IReadOnlyCollection<IdempotencyKey> keys;
    private readonly IReadOnlyList<(string Key, Earlier Answer)> plain;
    private readonly IReadOnlyList<int> erased;
    private readonly Dictionary<string, Earlier> earlier = new(StringComparer.Ordinal);
    private readonly List<object?[]> taken = [];
    private ErasureSalt? salt;

    private OfferRequestLog(RelationalSession session, RelationalReads reads, Tombstones tombstones, IReadOnlyCollection<IdempotencyKey> keys)
    {
        (this.session, this.tombstones, this.keys) = (session, tombstones, keys);
        plain = reads.ListByKeys(ByKeys, [.. keys.Select(key => key.Value)], Read);
        erased = reads.List("SELECT 1 FROM tombstones LIMIT 1", row => row.Int(0));
    }

    /// <summary>What an idempotency key was used for.</summary>
    /// <param name="Fingerprint">A digest of the request.</param>
    /// <param name="Grant">The grant it made, if it made one.</param>
    /// <param name="Entry">What else it made.</param>
    internal sealed record Earlier(Guid Fingerprint, Guid? Grant, Guid? Entry);

    /// <summary>Reads what the keys were used for.</summary>
    public static async Task<OfferRequestLog> OpenAsync(
        RelationalSession session, Tombstones tombstones, IReadOnlyCollection<IdempotencyKey> keys, CancellationToken cancellationToken)
    {
        var reads = session.Together();
        var log = Ask(session, reads, tombstones, keys);
        await reads.RunAsync(cancellationToken).ConfigureAwait(false);
        await log.ReadyAsync(cancellationToken).ConfigureAwait(false);
        return log;
    }

    /// <summary>Asks what the keys were used for, together with other reads; <see cref="ReadyAsync"/> takes the answer.</summary>
    public static OfferRequestLog Ask(RelationalSession session, RelationalReads reads, Tombstones tombstones, IReadOnlyCollection<IdempotencyKey> keys) =>
        new(session, reads, tombstones, keys);

    /// <summary>Takes the answer, when the reads have run.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, answer) in plain)
            earlier[key] = answer;
        if (erased.Count == 0)
            return;
        salt = await tombstones.KnownSaltAsync(session, cancellationToken).ConfigureAwait(false);
        if (salt is not { } known)
            return;
        foreach (var (key, answer) in await session.ListByKeysAsync(ByKeys, [.. keys.Select(known.Hash)], Read, cancellationToken).ConfigureAwait(false))
            earlier[key] = answer;
    }

    /// <summary>What the key was used for, in this batch or before; null when it is new.</summary>
    public Earlier? Find(IdempotencyKey key) =>
        earlier.TryGetValue(key.Value, out var known) || (salt is not null && earlier.TryGetValue(salt.Hash(key), out known)) ? known : null;

    /// <summary>Takes the key for what the request made.</summary>
    public void Take(IdempotencyKey key, DateTimeOffset at, Earlier answer)
    {
        earlier[key.Value] = answer;
        taken.Add([key.Value, answer.Fingerprint, answer.Grant, answer.Entry, at]);
    }

    public Task<int> SaveAsync(CancellationToken cancellationToken) => session.InsertAsync(Table, onConflict: null, taken, cancellationToken);

    /// <summary>As <see cref="SaveAsync"/>, at the end of a decision.</summary>
    public Task SaveLastAsync(CancellationToken cancellationToken) => session.InsertLastAsync(Table, taken, cancellationToken);

    private static (string Key, Earlier Answer) Read(SqlRow row) => (row.Text(0), new Earlier(row.Guid(1), row.GuidOrNull(2), row.GuidOrNull(3)));

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
