using System.Buffers.Binary;
using System.Buffers.Text;

namespace SocialCrm.Connectors.WordPress;

/// <summary>The latest comments, as they were last: small enough to stand in a cursor, and enough to notice what a site without change times does not tell.</summary>
/// <remarks>
/// Each takes 13 bytes, 24 where a guest wrote it, so that between a hundred and two hundred are kept: those with the highest numbers. A
/// comment that falls out is not noticed any more when it is taken back; what comes again is a duplicate to the core.
/// </remarks>
internal sealed class WatchedComments
{
    private const int MostBytes = 2_700;
    private const int HeadBytes = 10;

    private readonly SortedDictionary<long, WatchedComment> comments = [];

    /// <summary>By number.</summary>
    public IReadOnlyCollection<WatchedComment> All => comments.Values;

    /// <summary>Reads what <see cref="ToString"/> wrote; what cannot be read is nothing seen.</summary>
    public static WatchedComments Read(string? text)
    {
        var watched = new WatchedComments();
        ReadOnlySpan<byte> bytes = text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        while (bytes.Length > HeadBytes)
        {
            var id = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var digest = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            var isGuest = bytes[9] == GuestKey.Bytes;
            var length = HeadBytes + bytes[9];
            if (bytes.Length < length)
                break;
            var author = isGuest ? GuestKey.Of(bytes[HeadBytes..length]) : WordPressReference.User(NumberOf(bytes[HeadBytes..length]));
            watched.comments[id] = new WatchedComment(id, digest, (WatchState)(bytes[8] & 3), bytes[8] >> 2, author);
            bytes = bytes[length..];
        }

        return watched;
    }

    public WatchedComment? Find(long id) => comments.GetValueOrDefault(id);

    public void Set(WatchedComment comment) => comments[comment.Id] = comment;

    public override string ToString()
    {
        var bytes = new byte[MostBytes];
        var at = MostBytes;
        foreach (var comment in comments.Values.Reverse())
        {
            var author = AuthorOf(comment.Author);
            if (at < HeadBytes + author.Length)
                break;
            at -= HeadBytes + author.Length;
            var place = bytes.AsSpan(at);
            BinaryPrimitives.WriteUInt32LittleEndian(place, (uint)comment.Id);
            BinaryPrimitives.WriteUInt32LittleEndian(place[4..], comment.Digest);
            place[8] = (byte)((int)comment.State | (Math.Min(comment.Returns, 63) << 2));
            place[9] = (byte)author.Length;
            author.CopyTo(place[HeadBytes..]);
        }

        return Base64Url.EncodeToString(bytes.AsSpan(at));
    }

    private static byte[] AuthorOf(string key)
    {
        if (WordPressReference.UserOf(key) is not { } user)
            return GuestKey.BytesOf(key);
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)user);
        return bytes;
    }

    private static long NumberOf(ReadOnlySpan<byte> bytes) => bytes.Length == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : 0;
}
