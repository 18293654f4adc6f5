using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Connectors.Digests;

/// <summary>Gathers the parts of a <see cref="ContentDigest"/>, which is the same whether a part comes as text or as its UTF-8.</summary>
internal ref struct DigestedParts(Span<byte> start)
{
    /// <summary>What the caller's stack can spare.</summary>
    public const int MostOnStack = 1_024;

    private const int KeptBytes = 16;

    private Span<byte> bytes = start;
    private byte[]? rented;
    private int length;

    /// <summary>Adds a part. Half a surrogate pair has no UTF-8; it counts as U+FFFD, as it does where the text is stored.</summary>
    public void Add(string? part)
    {
        if (part is null)
        {
            AddNull();
            return;
        }

        MakeRoom(Encoding.UTF8.GetMaxByteCount(part.Length));
        Close(Encoding.UTF8.GetBytes(part, bytes[(length + sizeof(int))..]));
    }

    /// <summary>Adds a part that is UTF-8 already.</summary>
    public void AddUtf8(ReadOnlySpan<byte> part)
    {
        MakeRoom(part.Length);
        part.CopyTo(bytes[(length + sizeof(int))..]);
        Close(part.Length);
    }

    public void AddNull()
    {
        MakeRoom(0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[length..], -1);
        length += sizeof(int);
    }

    /// <summary>22 characters of URL-safe Base64. Nothing can be added any more.</summary>
    public string Finish()
    {
        // One call for all parts: setting an incremental hash up costs more than hashing a few hundred bytes.
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        GiveBack();
        return Base64Url.EncodeToString(hash[..KeptBytes]);
    }

    private void GiveBack()
    {
        if (rented is { } array)
            ArrayPool<byte>.Shared.Return(array);
        rented = null;
        bytes = default;
    }

    /// <summary>For a part and the length in front of it.</summary>
    private void MakeRoom(int size)
    {
        var needed = length + sizeof(int) + size;
        if (needed <= bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * bytes.Length));
        bytes[..length].CopyTo(larger);
        GiveBack();
        bytes = rented = larger;
    }

    /// <summary>Puts the length in front of a part that has been written.</summary>
    private void Close(int size)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes[length..], size);
        length += sizeof(int) + size;
    }
}
