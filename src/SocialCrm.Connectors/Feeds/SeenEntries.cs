using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Which entries a feed showed last time, and in which version: eight bytes each, small enough to stand in a cursor.</summary>
/// <remarks>
/// It tells an entry that changed from a new one, and keeps unchanged ones from being handed over at every reading. It may forget: what comes
/// again is a duplicate to the core. Of a long feed it knows the beginning only, where new entries stand.
/// </remarks>
internal sealed class SeenEntries
{
    private const int Most = 250;
    private const int HalfBytes = 4;

    private readonly Dictionary<uint, uint> versions = [];

    /// <summary>Reads what <see cref="ToString"/> wrote; what cannot be read is nothing seen.</summary>
    public static SeenEntries Read(string? text)
    {
        var seen = new SeenEntries();
        var bytes = text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        for (var at = 0; at + (2 * HalfBytes) <= bytes.Length; at += 2 * HalfBytes)
            seen.versions[BitConverter.ToUInt32(bytes, at)] = BitConverter.ToUInt32(bytes, at + HalfBytes);
        return seen;
    }

    public void Add(string id, string version)
    {
        if (versions.Count < Most)
            versions[Half(id)] = Half(version);
    }

    /// <summary>Whether the entry was seen, in any version.</summary>
    public bool Knows(string id) => versions.ContainsKey(Half(id));

    /// <summary>Whether the entry was seen as it is.</summary>
    public bool Knows(string id, string version) => versions.TryGetValue(Half(id), out var known) && known == Half(version);

    public override string ToString()
    {
        var bytes = new byte[versions.Count * 2 * HalfBytes];
        var at = 0;
        foreach (var (id, version) in versions)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(at), id);
            BitConverter.TryWriteBytes(bytes.AsSpan(at + HalfBytes), version);
            at += 2 * HalfBytes;
        }

        return Base64Url.EncodeToString(bytes);
    }

    private static uint Half(string text) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0);
}
