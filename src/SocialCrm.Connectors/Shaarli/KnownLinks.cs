using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>Which link has which number, and how it was last: the history tells a deleted one by its number alone, and numbers are given again.</summary>
/// <remarks>Small enough to stand in a cursor: about a hundred and eighty links, those with the highest numbers.</remarks>
internal sealed class KnownLinks
{
    private const int MostBytes = 2_750;
    private const int HeadBytes = 9;

    private readonly SortedDictionary<long, (string ShortUrl, uint Digest)> links = [];

    /// <summary>Reads what <see cref="ToString"/> wrote; what cannot be read is nothing known.</summary>
    public static KnownLinks Read(string? text)
    {
        var known = new KnownLinks();
        ReadOnlySpan<byte> bytes = text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        while (bytes.Length > HeadBytes && bytes.Length >= HeadBytes + bytes[4])
        {
            known.links[BinaryPrimitives.ReadUInt32LittleEndian(bytes)] =
                (Encoding.UTF8.GetString(bytes.Slice(HeadBytes, bytes[4])), BinaryPrimitives.ReadUInt32LittleEndian(bytes[5..]));
            bytes = bytes[(HeadBytes + bytes[4])..];
        }

        return known;
    }

    /// <summary>The short address of a link, or null.</summary>
    public string? Find(long id) => links.GetValueOrDefault(id).ShortUrl;

    /// <summary>Whether the link is known as it is.</summary>
    public bool Knows(long id, string shortUrl, string version) => links.TryGetValue(id, out var known) && known == (shortUrl, DigestOf(version));

    public void Set(long id, string shortUrl, string version) => links[id] = (shortUrl, DigestOf(version));

    public void Remove(long id) => links.Remove(id);

    public override string ToString()
    {
        var bytes = new byte[MostBytes];
        var at = MostBytes;
        foreach (var (id, (shortUrl, digest)) in links.Reverse())
        {
            var name = Encoding.UTF8.GetBytes(shortUrl);
            if (at < HeadBytes + name.Length || name.Length > byte.MaxValue)
                break;
            at -= HeadBytes + name.Length;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), (uint)id);
            bytes[at + 4] = (byte)name.Length;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 5), digest);
            name.CopyTo(bytes.AsSpan(at + HeadBytes));
        }

        return Base64Url.EncodeToString(bytes.AsSpan(at));
    }

    /// <summary>Of the version, which is a digest in letters, the beginning.</summary>
    private static uint DigestOf(string version) => BitConverter.ToUInt32(Encoding.ASCII.GetBytes(version), 0);
}
