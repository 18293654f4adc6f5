using System.Buffers.Binary;
using System.Numerics;

namespace SocialCrm.Connectors.Nostr;

/// <summary>The stream cipher of RFC 8439 by itself, from block 0 on, as NIP-44 uses it; the base library has it only together with Poly1305.</summary>
/// <remarks>Additions, rotations and exclusive ors only: its time does not depend on the key or the text.</remarks>
internal static class ChaCha20
{
    private const int BlockSize = 64;
    private const int DoubleRounds = 10;

    /// <summary>Encrypts, or decrypts, in place.</summary>
    public static void Apply(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, Span<byte> text)
    {
        Span<uint> state = stackalloc uint[16];
        (state[0], state[1], state[2], state[3]) = (0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);
        for (var word = 0; word < 8; word++)
            state[4 + word] = BinaryPrimitives.ReadUInt32LittleEndian(key[(4 * word)..]);
        for (var word = 0; word < 3; word++)
            state[13 + word] = BinaryPrimitives.ReadUInt32LittleEndian(nonce[(4 * word)..]);

        Span<byte> block = stackalloc byte[BlockSize];
        for (var at = 0; at < text.Length; at += BlockSize)
        {
            state[12] = (uint)(at / BlockSize);
            Block(state, block);
            var part = text.Slice(at, Math.Min(BlockSize, text.Length - at));
            for (var index = 0; index < part.Length; index++)
                part[index] ^= block[index];
        }
    }

    private static void Block(ReadOnlySpan<uint> state, Span<byte> block)
    {
        Span<uint> work = stackalloc uint[16];
        state.CopyTo(work);
        for (var round = 0; round < DoubleRounds; round++)
        {
            for (var column = 0; column < 4; column++)
                Quarter(ref work[column], ref work[4 + column], ref work[8 + column], ref work[12 + column]);
            for (var diagonal = 0; diagonal < 4; diagonal++)
                Quarter(ref work[diagonal], ref work[4 + ((diagonal + 1) & 3)], ref work[8 + ((diagonal + 2) & 3)], ref work[12 + ((diagonal + 3) & 3)]);
        }

        for (var word = 0; word < 16; word++)
            BinaryPrimitives.WriteUInt32LittleEndian(block[(4 * word)..], work[word] + state[word]);
    }

    private static void Quarter(ref uint a, ref uint b, ref uint c, ref uint d)
    {
        a += b;
        d = BitOperations.RotateLeft(d ^ a, 16);
        c += d;
        b = BitOperations.RotateLeft(b ^ c, 12);
        a += b;
        d = BitOperations.RotateLeft(d ^ a, 8);
        c += d;
        b = BitOperations.RotateLeft(b ^ c, 7);
    }
}
