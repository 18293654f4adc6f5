using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>The latest revisions that were received, small enough to stand in a cursor: what is deleted or hidden is told by their numbers alone.</summary>
internal sealed class WatchedRevisions
{
    private const int MostBytes = 2_700;
    private const int HeadBytes = 6;
    private const int GoneFlag = 1;

    private readonly SortedDictionary<long, WatchedRevision> revisions = [];

    /// <summary>By number.</summary>
    public IReadOnlyCollection<WatchedRevision> All => revisions.Values;

    /// <summary>Reads what <see cref="ToString"/> wrote; what cannot be read is nothing seen.</summary>
    public static WatchedRevisions Read(string? text)
    {
        var watched = new WatchedRevisions();
        ReadOnlySpan<byte> bytes = text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        while (bytes.Length > HeadBytes && bytes.Length >= HeadBytes + bytes[5])
        {
            var id = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var author = Encoding.UTF8.GetString(bytes.Slice(HeadBytes, bytes[5]));
            watched.revisions[id] = new WatchedRevision(id, (bytes[4] & GoneFlag) != 0, bytes[4] >> 1, author);
            bytes = bytes[(HeadBytes + bytes[5])..];
        }

        return watched;
    }

    public WatchedRevision? Find(long id) => revisions.GetValueOrDefault(id);

    public void Set(WatchedRevision revision) => revisions[revision.Id] = revision;

    /// <summary>The ones with the highest numbers, as many as there is room for.</summary>
    public override string ToString()
    {
        var bytes = new byte[MostBytes];
        var at = MostBytes;
        foreach (var revision in revisions.Values.Reverse())
        {
            var author = Encoding.UTF8.GetBytes(revision.Author);
            if (at < HeadBytes + author.Length || author.Length > byte.MaxValue)
                break;
            at -= HeadBytes + author.Length;
            var place = bytes.AsSpan(at);
            BinaryPrimitives.WriteUInt32LittleEndian(place, (uint)revision.Id);
            place[4] = (byte)((Math.Min(revision.Returns, 127) << 1) | (revision.IsGone ? GoneFlag : 0));
            place[5] = (byte)author.Length;
            author.CopyTo(place[HeadBytes..]);
        }

        return Base64Url.EncodeToString(bytes.AsSpan(at));
    }
}
