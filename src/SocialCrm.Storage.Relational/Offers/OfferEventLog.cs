using System.Buffers.Binary;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Notes what happened, in the transaction in which it happened, for those who must be told afterwards.</summary>
internal sealed class OfferEventLog(RelationalSession session)
{
    private static readonly TableShape Table = new("offer_events", "event_id {guid}, campaign_id TEXT, kind INTEGER, subject_id {guid}");

    private static int last;

    private readonly List<object?[]> rows = [];

    public void Add(CampaignId campaign, OfferEventKind kind, Guid subject, DateTimeOffset at) => rows.Add([NextId(at), campaign.Value, kind, subject]);

    /// <summary>
    /// A UUID of version 7 that keeps the order in which things happened: random ones of the same millisecond would not. After the time, to the
    /// microsecond, comes a number that counts in this process.
    /// </summary>
    private static Guid NextId(DateTimeOffset at)
    {
        Span<byte> id = stackalloc byte[16];
        Guid.CreateVersion7(at).TryWriteBytes(id, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(id[6..], (ushort)(0x7000 | (at.UtcTicks % TimeSpan.TicksPerMillisecond / TimeSpan.TicksPerMicrosecond)));
        BinaryPrimitives.WriteUInt32BigEndian(id[8..], 0x8000_0000 | ((uint)Interlocked.Increment(ref last) & 0x3FFF_FFFF));
        return new Guid(id, bigEndian: true);
    }

    public Task<int> SaveAsync(CancellationToken cancellationToken) => session.InsertAsync(Table, onConflict: null, rows, cancellationToken);

    /// <summary>As <see cref="SaveAsync"/>, at the end of a decision.</summary>
    public Task SaveLastAsync(CancellationToken cancellationToken) => session.InsertLastAsync(Table, rows, cancellationToken);
}
