using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SocialCrm.Customers;

/// <summary>Tells two pairs of texts apart within this process, in a fraction of the time of a digest that other processes must know too.</summary>
/// <remarks>SipHash-2-4 with 128 bits, under a key that is drawn when the process starts: who does not know it cannot make two pairs that look the same.</remarks>
internal static class KeyedDigest
{
    private const int UnitsInWord = sizeof(ulong) / sizeof(char);

    private static readonly (ulong First, ulong Second) Key = MemoryMarshal.Read<(ulong, ulong)>(RandomNumberGenerator.GetBytes(2 * sizeof(ulong)));

    public static UInt128 Of(string first, string second)
    {
        var state = new State(Key.First, Key.Second);

        // Lengths first, so that what fills the last word up says nothing, and ("ab", "c") differs from ("a", "bc").
        state.Add(((ulong)(uint)first.Length << 32) | (uint)second.Length);
        Add(ref state, first);
        Add(ref state, second);
        return state.Finish();
    }

    private static void Add(ref State state, ReadOnlySpan<char> text)
    {
        var whole = text.Length / UnitsInWord * UnitsInWord;
        foreach (var word in MemoryMarshal.Cast<char, ulong>(text[..whole]))
            state.Add(word);
        if (whole == text.Length)
            return;
        var last = 0UL;
        foreach (var unit in text[whole..])
            last = (last << 16) | unit;
        state.Add(last);
    }

    private struct State(ulong first, ulong second)
    {
        private ulong a = first ^ 0x736F_6D65_7073_6575;
        private ulong b = second ^ 0x646F_7261_6E64_6F6D ^ 0xEE;
        private ulong c = first ^ 0x6C79_6765_6E65_7261;
        private ulong d = second ^ 0x7465_6462_7974_6573;

        public void Add(ulong word)
        {
            d ^= word;
            Round();
            Round();
            a ^= word;
        }

        public UInt128 Finish()
        {
            c ^= 0xEE;
            var lower = Half();
            b ^= 0xDD;
            return new UInt128(Half(), lower);
        }

        private ulong Half()
        {
            for (var round = 0; round < 4; round++)
                Round();
            return a ^ b ^ c ^ d;
        }

        private void Round()
        {
            a += b;
            b = BitOperations.RotateLeft(b, 13) ^ a;
            a = BitOperations.RotateLeft(a, 32);
            c += d;
            d = BitOperations.RotateLeft(d, 16) ^ c;
            a += d;
            d = BitOperations.RotateLeft(d, 21) ^ a;
            c += b;
            b = BitOperations.RotateLeft(b, 17) ^ c;
            c = BitOperations.RotateLeft(c, 32);
        }
    }
}
