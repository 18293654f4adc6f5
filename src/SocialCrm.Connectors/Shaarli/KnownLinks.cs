using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>Which link has which number: the history tells a deleted one by its number alone, and numbers are given again.</summary>
/// <remarks>Small enough to stand in a cursor: about two hundred and fifty links, those with the highest numbers.</remarks>
internal sealed class KnownLinks
{
    private const int MostBytes = 2_750;
    private const int HeadBytes = 5;

    private readonly SortedDictionary<long, string> links = [];

    /// <summary>Reads what <see cref="ToString"/> wrote; what cannot be read is nothing known.</summary>
    public static KnownLinks Read(string? text)
    {
        var known = new KnownLinks();
        ReadOnlySpan<byte> bytes = text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        while (bytes.Length > HeadBytes && bytes.Length >= HeadBytes + bytes[4])
        {
            known.links[BinaryPrimitives.ReadUInt32LittleEndian(bytes)] = Encoding.UTF8.GetString(bytes.Slice(HeadBytes, bytes[4]));
            bytes = bytes[(HeadBytes + bytes[4])..];
        }

        return known;
    }

    /// <summary>The short address of a link, or null.</summary>
    public string? Find(long id) => links.GetValueOrDefault(id);

    public void Set(long id, string shortUrl) => links[id] = shortUrl;

    public void Remove(long id) => links.Remove(id);

    public override string ToString()
    {
        var bytes = new byte[MostBytes];
        var at = MostBytes;
        foreach (var (id, shortUrl) in links.Reverse())
        {
            var name = Encoding.UTF8.GetBytes(shortUrl);
            if (at < HeadBytes + name.Length || name.Length > byte.MaxValue)
                break;
            at -= HeadBytes + name.Length;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), (uint)id);
            bytes[at + 4] = (byte)name.Length;
            name.CopyTo(bytes.AsSpan(at + HeadBytes));
        }

        return Base64Url.EncodeToString(bytes.AsSpan(at));
    }
}
