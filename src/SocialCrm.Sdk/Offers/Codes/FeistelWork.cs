using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace SocialCrm.Offers;

/// <summary>What the rounds of a <see cref="BitPermutation"/> work on: a cipher and its blocks, for one call at a time.</summary>
internal sealed class FeistelWork
{
    public const int BlockLength = 16;

    /// <summary>As many strings as share a round: their blocks and halves stay in the processor's nearest cache.</summary>
    public const int Chunk = 512;

    private readonly ICryptoTransform cipher;
    private readonly int addedAt;
    private readonly byte[] blocks = new byte[Chunk * BlockLength];
    private readonly byte[] encrypted = new byte[Chunk * BlockLength];

    /// <param name="key">The cipher's.</param>
    /// <param name="high">The half of every block that is the same in all rounds.</param>
    /// <param name="addedAt">Where the 64 bits stand in an encrypted block of which a half takes its own from the end.</param>
    public FeistelWork(byte[] key, ulong high, int addedAt)
    {
        this.addedAt = addedAt;
        cipher = Cipher(key);
        for (var at = 0; at < blocks.Length; at += BlockLength)
            BinaryPrimitives.WriteUInt64BigEndian(blocks.AsSpan(at), high);
    }

    /// <summary>Computes what a round adds for each of the halves.</summary>
    public void Round(ulong low, ReadOnlySpan<ulong> halves)
    {
        var filled = blocks.AsSpan(0, halves.Length * BlockLength);
        for (var index = 0; index < halves.Length; index++)
            BinaryPrimitives.WriteUInt64BigEndian(filled[((index * BlockLength) + 8)..], low ^ halves[index]);
        cipher.TransformBlock(blocks, 0, filled.Length, encrypted, 0);
    }

    public void AddTo(Span<ulong> halves, ulong mask)
    {
        var added = encrypted.AsSpan(0, halves.Length * BlockLength);
        for (var index = 0; index < halves.Length; index++)
            halves[index] = (halves[index] + BinaryPrimitives.ReadUInt64BigEndian(added[((index * BlockLength) + addedAt)..])) & mask;
    }

    public void TakeFrom(Span<ulong> halves, ulong mask)
    {
        var added = encrypted.AsSpan(0, halves.Length * BlockLength);
        for (var index = 0; index < halves.Length; index++)
            halves[index] = (halves[index] - BinaryPrimitives.ReadUInt64BigEndian(added[((index * BlockLength) + addedAt)..])) & mask;
    }

    // Kept, because setting a key up costs as much as some hundred blocks.
    [SuppressMessage("Security", "CA5358", Justification = "FF1 is made of the bare cipher, a block at a time.")]
    private static ICryptoTransform Cipher(byte[] key)
    {
        using var aes = Aes.Create();
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.None;
        aes.Key = key;
        return aes.CreateEncryptor();
    }
}
