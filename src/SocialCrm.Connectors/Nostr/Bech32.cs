using System.Text;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Reads and writes the bare keys and ids that people see: <c>npub</c>, <c>nsec</c> and <c>note</c> after NIP-19, in Bech32 (BIP-173).</summary>
internal static class Bech32
{
    private const string Digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int Bytes = 32;
    private const int ChecksumLength = 6;

    public static string Write(string prefix, ReadOnlySpan<byte> value)
    {
        var data = Regroup(value, 8, 5, pad: true)!;
        var check = Checksum([.. Expanded(prefix), .. data, .. new byte[ChecksumLength]]) ^ 1;
        var text = new StringBuilder(prefix).Append('1');
        foreach (var digit in data)
            text.Append(Digits[digit]);
        for (var at = 0; at < ChecksumLength; at++)
            text.Append(Digits[(int)(check >> (5 * (ChecksumLength - 1 - at))) & 31]);
        return text.ToString();
    }

    /// <summary>The 32 bytes behind a prefix; null for anything else.</summary>
    public static byte[]? Read(string prefix, string text)
    {
        if (!text.StartsWith(prefix + "1", StringComparison.Ordinal))
            return null;
        var digits = new byte[text.Length - prefix.Length - 1];
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = Digits.IndexOf(text[prefix.Length + 1 + at], StringComparison.Ordinal);
            if (digit < 0)
                return null;
            digits[at] = (byte)digit;
        }

        if (digits.Length < ChecksumLength || Checksum([.. Expanded(prefix), .. digits]) != 1)
            return null;
        return Regroup(digits.AsSpan(0, digits.Length - ChecksumLength), 5, 8, pad: false) is { Length: Bytes } value ? value : null;
    }

    private static byte[] Expanded(string prefix) => [.. prefix.Select(letter => (byte)(letter >> 5)), 0, .. prefix.Select(letter => (byte)(letter & 31))];

    private static uint Checksum(ReadOnlySpan<byte> values)
    {
        ReadOnlySpan<uint> generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        var check = 1u;
        foreach (var value in values)
        {
            var top = check >> 25;
            check = ((check & 0x1ffffff) << 5) ^ value;
            for (var bit = 0; bit < generator.Length; bit++)
                check ^= ((top >> bit) & 1) == 1 ? generator[bit] : 0;
        }

        return check;
    }

    private static byte[]? Regroup(ReadOnlySpan<byte> values, int from, int to, bool pad)
    {
        var result = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var value in values)
        {
            held = ((held << from) | value) & 0xFFF;
            bits += from;
            while (bits >= to)
            {
                bits -= to;
                result.Add((byte)((held >> bits) & ((1 << to) - 1)));
            }
        }

        if (pad && bits > 0)
            result.Add((byte)((held << (to - bits)) & ((1 << to) - 1)));
        return pad || (bits < from && (held & ((1 << bits) - 1)) == 0) ? [.. result] : null;
    }
}
