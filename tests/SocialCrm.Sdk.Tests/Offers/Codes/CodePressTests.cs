using System.Security.Cryptography;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class CodePressTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    private readonly CodePress press = new(new CrockfordCode(), Key);

    [Theory]
    [InlineData(1, 0, "YDSY-13EV-HVW0-A7JE1")]
    [InlineData(1, 1, "565B-31JQ-07FV-Y1B1M")]
    [InlineData(uint.MaxValue, CodeSerial.LastNumber, "SKXY-YP1N-1MKS-2V453")]
    public void A_serial_has_the_same_code_in_every_release(uint campaign, long number, string code)
    {
        Assert.Equal(code, press.Write(new CodeSerial(campaign, number)));
    }

    [Fact]
    public void A_code_is_the_permuted_serial_of_the_standard()
    {
        var random = new Random(1);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Key, 32, info: "SocialCrm offers code serial"u8.ToArray());
        var reference = new ReferenceFf1(key, 2);
        for (var times = 0; times < 200; times++)
        {
            var (campaign, number) = ((uint)random.NextInt64(1L << 32), random.NextInt64(1L << 48));
            int[] bits = [.. $"{campaign:b32}{number:b48}".Select(bit => bit - '0')];
            var permuted = reference.Encrypt("offer-code"u8.ToArray(), bits);
            byte[] secret = [.. permuted.Chunk(8).Select(octet => (byte)octet.Aggregate(0, (value, bit) => (value << 1) | bit))];

            Assert.Equal(new CrockfordCode().Write(secret), press.Write(new CodeSerial(campaign, number)));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(32)]
    public void A_code_is_read_back_to_its_serial(int secretLength)
    {
        var longer = new CodePress(new HexCode(secretLength), Key);
        var random = new Random(secretLength);
        foreach (var serial in (CodeSerial[])[new(0, 0), new(uint.MaxValue, CodeSerial.LastNumber), .. Enumerable.Range(0, 500).Select(_ => Any(random))])
        {
            var code = longer.Write(serial);

            Assert.Equal(2 * secretLength, code.Length);
            Assert.True(longer.TryReadSerial(code, out var read));
            Assert.Equal(serial, read);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(32)]
    public void A_longer_code_with_any_byte_changed_belongs_to_no_serial(int secretLength)
    {
        var longer = new CodePress(new HexCode(secretLength), Key);
        var serial = new CodeSerial(7, 1234);
        var secret = Convert.FromHexString(longer.Write(serial));
        for (var at = 0; at < secretLength; at++)
        {
            foreach (var wrong in (byte[])[(byte)(secret[at] ^ 1), (byte)(secret[at] ^ 0x80)])
            {
                var changed = secret.ToArray();
                changed[at] = wrong;
                if (secretLength >= 20 || at >= 10)
                    Assert.False(longer.TryReadSerial(Convert.ToHexString(changed), out _));
            }
        }
    }

    [Fact]
    public void A_longer_code_begins_with_the_shorter_and_no_two_share_their_rest()
    {
        var (shorter, longer) = (new CodePress(new HexCode(10), Key), new CodePress(new HexCode(32), Key));
        CodeSerial[] serials = [.. Enumerable.Range(0, 1_000).Select(number => new CodeSerial(1, number))];

        var codes = serials.Select(longer.Write).ToList();

        Assert.Equal(serials.Select(shorter.Write), codes.Select(code => code[..20]));
        Assert.Equal(1_000, codes.Select(code => code[20..]).Distinct().Count());
    }

    [Fact]
    public void Many_at_once_are_the_same_as_one_by_one()
    {
        var random = new Random(3);
        CodeSerial[] serials = [.. Enumerable.Range(0, 1_300).Select(_ => Any(random))];
        var codes = new string[serials.Length];
        var hashes = new byte[32 * serials.Length];

        press.Write(serials, codes);
        press.Hash(serials, hashes);

        for (var index = 0; index < serials.Length; index++)
        {
            Assert.Equal(press.Write(serials[index]), codes[index]);
            Assert.Equal(press.Hash(serials[index]), hashes[(32 * index)..(32 * (index + 1))]);
        }
    }

    [Fact]
    public void A_typed_code_has_the_hash_of_its_serial()
    {
        var serial = new CodeSerial(5, 99);

        Assert.Equal(press.Hash(serial), press.Hash(press.Write(serial).ToLowerInvariant()));
        Assert.Null(press.Hash("not a code"));
        Assert.False(press.TryReadSerial("not a code", out _));
    }

    [Fact]
    public void The_hash_is_that_of_the_releases_before_so_that_what_they_stored_is_found()
    {
        var code = press.Write(new CodeSerial(5, 99));
        var secret = new byte[10];
        Assert.True(new CrockfordCode().TryRead(code, secret));

        Assert.Equal(HMACSHA256.HashData(Key, (byte[])[.. secret, .. "lookup"u8]), press.Hash(code));
    }

    [Fact]
    public void A_number_that_is_none_of_a_code_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => press.Write(new CodeSerial(1, -1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => press.Write(new CodeSerial(1, CodeSerial.LastNumber + 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => press.Write([new CodeSerial(1, 1)], new string[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => press.Hash([new CodeSerial(1, 1)], new byte[31]));
    }

    [Fact]
    public void No_two_of_millions_of_codes_are_the_same()
    {
        // Neighbours in one campaign, and the same numbers in others: what a permutation that lost a bit would bring together.
        var secrets = new List<ulong>();
        foreach (var (campaign, count) in ((uint, int)[])[(1, 2_000_000), (2, 500_000), (0x8000_0001, 500_000)])
        {
            var (left, right) = Permuted(campaign, count);
            secrets.AddRange(left.Zip(right, (one, other) => (one << 24) | (other >> 16)));
        }

        // Of the 80 bits 64 are enough to tell these apart, and fit a word.
        secrets.Sort();
        Assert.Equal(3_000_000, secrets.Count);
        Assert.Equal(0, Enumerable.Range(1, secrets.Count - 1).Count(at => secrets[at] == secrets[at - 1]));
    }

    [Fact]
    public void Codes_of_consecutive_serials_look_random_bit_by_bit_and_symbol_by_symbol()
    {
        const int Count = 1 << 18;
        var (left, right) = Permuted(1, Count);
        var ones = new int[80];
        var symbols = new int[16, 32];
        var flips = new int[80];
        for (var index = 0; index < Count; index++)
        {
            var value = ((UInt128)left[index] << 40) | right[index];
            var change = index == 0 ? 0 : value ^ (((UInt128)left[index - 1] << 40) | right[index - 1]);
            for (var bit = 0; bit < 80; bit++)
            {
                ones[bit] += (int)((value >> bit) & 1);
                flips[bit] += (int)((change >> bit) & 1);
            }

            for (var symbol = 0; symbol < 16; symbol++)
                symbols[symbol, (int)((value >> (5 * symbol)) & 31)]++;
        }

        // The key is fixed, so these are the same figures at each run: 5 standard deviations for 160 bits, and the 10⁻⁶ point of χ² with 31 degrees.
        Assert.All(ones.Concat(flips), count => Assert.InRange((count - (Count / 2.0)) / Math.Sqrt(Count / 4.0), -5, 5));
        for (var symbol = 0; symbol < 16; symbol++)
        {
            var chiSquare = Enumerable.Range(0, 32).Sum(value => Math.Pow(symbols[symbol, value] - (Count / 32.0), 2) / (Count / 32.0));
            Assert.InRange(chiSquare, 5, 84);
        }
    }

    private static (ulong[] Left, ulong[] Right) Permuted(uint campaign, int count)
    {
        var permutation = new BitPermutation(Key, "offer-code"u8, SerialBits.Count);
        var serials = Enumerable.Range(0, count).Select(number => new CodeSerial(campaign, number)).ToArray();
        ulong[] left = [.. serials.Select(serial => serial.Halves().Left)];
        ulong[] right = [.. serials.Select(serial => serial.Halves().Right)];
        permutation.Permute(left, right);
        return (left, right);
    }

    private static CodeSerial Any(Random random) => new((uint)random.NextInt64(1L << 32), random.NextInt64(1L << 48));
}
