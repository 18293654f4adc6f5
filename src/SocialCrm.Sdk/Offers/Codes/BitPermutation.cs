using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SocialCrm.Offers;

/// <summary>A permutation of the strings of so many bits, chosen by a key: FF1 of NIST SP 800-38G with radix 2.</summary>
/// <remarks>
/// <para>
/// Ten rounds of a Feistel network over two halves u and v. What a round adds to a half is AES(AES(P) ⊕ Q): P tells radix and lengths and is the
/// same for all, so it is encrypted once; Q carries the tweak, the round and the other half, and is kept to a single block. A round of many
/// strings is then one call over a run of blocks, which the processor pipelines.
/// </para>
/// <para>Thread-safe: what a call works on is lent to it alone.</para>
/// </remarks>
internal sealed class BitPermutation
{
    public const int FewestBits = 20;
    public const int MostBits = 112;

    private const int Rounds = 10;
    private const int BlockLength = FeistelWork.BlockLength;

    private readonly byte[] key;
    private readonly ConcurrentBag<FeistelWork> idle = [];
    private readonly int roundShift;
    private readonly int addedAt;
    private readonly ulong leftMask;
    private readonly ulong rightMask;

    // AES(P) ⊕ Q without the round and the half, as two big-endian numbers.
    private readonly ulong high;
    private readonly ulong low;

    /// <param name="key">A key of AES.</param>
    /// <param name="tweak">What sets uses of one key apart; it shares a block with the round and half of the bits.</param>
    /// <param name="bits">How long the strings are.</param>
    public BitPermutation(ReadOnlySpan<byte> key, ReadOnlySpan<byte> tweak, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, FewestBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, MostBits);
        LeftBits = bits / 2;
        RightBits = bits - LeftBits;
        var halfLength = (RightBits + 7) / 8;
        if (tweak.Length > BlockLength - 1 - halfLength)
            throw new ArgumentException($"The tweak is longer than {BlockLength - 1 - halfLength} bytes.", nameof(tweak));

        this.key = key.ToArray();
        leftMask = (1UL << LeftBits) - 1;
        rightMask = (1UL << RightBits) - 1;
        roundShift = 8 * halfLength;

        // What is added is S, the first d bytes of a block as a number; of it no more than the last 64 bits can count.
        addedAt = (4 * ((halfLength + 3) / 4)) + 4 - sizeof(ulong);
        Span<byte> first = stackalloc byte[BlockLength];
        using (var aes = Aes.Create())
        {
            aes.Key = this.key;
            aes.EncryptEcb(FirstBlock(bits, tweak.Length), first, PaddingMode.None);
        }

        for (var at = 0; at < tweak.Length; at++)
            first[at] ^= tweak[at];
        high = BinaryPrimitives.ReadUInt64BigEndian(first);
        low = BinaryPrimitives.ReadUInt64BigEndian(first[8..]);
    }

    public int LeftBits { get; }

    public int RightBits { get; }

    /// <summary>Permutes strings in place; each is a left and a right half.</summary>
    public void Permute(Span<ulong> left, Span<ulong> right) => Run(left, right, isForward: true);

    /// <summary>Takes <see cref="Permute"/> back.</summary>
    public void Restore(Span<ulong> left, Span<ulong> right) => Run(left, right, isForward: false);

    /// <summary>P of the standard.</summary>
    private static byte[] FirstBlock(int bits, int tweakLength)
    {
        var block = new byte[BlockLength];
        (block[0], block[1], block[2]) = (1, 2, 1);
        block[5] = 2;
        block[6] = Rounds;
        block[7] = (byte)(bits / 2);
        BinaryPrimitives.WriteInt32BigEndian(block.AsSpan(8), bits);
        BinaryPrimitives.WriteInt32BigEndian(block.AsSpan(12), tweakLength);
        return block;
    }

    private void Run(Span<ulong> left, Span<ulong> right, bool isForward)
    {
        if (left.Length != right.Length)
            throw new ArgumentException("There are not as many left as right halves.", nameof(right));
        if (left.IsEmpty)
            return;

        var work = idle.TryTake(out var used) ? used : new FeistelWork(key, high, addedAt);
        for (var start = 0; start < left.Length; start += FeistelWork.Chunk)
        {
            var count = Math.Min(FeistelWork.Chunk, left.Length - start);
            Run(work, left.Slice(start, count), right.Slice(start, count), isForward);
        }

        idle.Add(work);
    }

    /// <summary>Even rounds change the left half, odd rounds the right one: the halves trade places in the standard, and stay here.</summary>
    private void Run(FeistelWork work, Span<ulong> left, Span<ulong> right, bool isForward)
    {
        for (var step = 0; step < Rounds; step++)
        {
            var round = isForward ? step : Rounds - 1 - step;
            var isLeft = round % 2 == 0;
            var changed = isLeft ? left : right;
            var mask = isLeft ? leftMask : rightMask;
            work.Round(low ^ ((ulong)round << roundShift), isLeft ? right : left);
            if (isForward)
                work.AddTo(changed, mask);
            else
                work.TakeFrom(changed, mask);
        }
    }
}
