using System.Globalization;
using System.Security.Cryptography;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class BitPermutationTests
{
    private const int Seed = 20161;

    [Theory]
    [InlineData(80, 16, "")]
    [InlineData(80, 16, "6f666665722d636f6465")]
    [InlineData(80, 32, "6f666665722d636f6465")]
    [InlineData(80, 32, "00")]
    [InlineData(20, 32, "")]
    [InlineData(21, 16, "0102030405060708090a0b0c0d")]
    [InlineData(33, 24, "ff")]
    [InlineData(64, 32, "0102")]
    [InlineData(79, 32, "")]
    [InlineData(81, 32, "")]
    [InlineData(111, 32, "0102030405060708")]
    [InlineData(112, 32, "0102030405060708")]
    public void It_is_the_permutation_of_the_standard_at_every_length_key_and_tweak(int bits, int keyLength, string tweak)
    {
        var random = new Random(Seed + bits + keyLength);
        for (var keys = 0; keys < 4; keys++)
        {
            var key = new byte[keyLength];
            random.NextBytes(key);
            var tweakBytes = Convert.FromHexString(tweak);
            var reference = new ReferenceFf1(key, 2);
            var permutation = new BitPermutation(key, tweakBytes, bits);
            var (left, right) = Strings(permutation, random, 60);
            var expected = left.Zip(right, (one, other) => reference.Encrypt(tweakBytes, BitsOf(permutation, one, other))).ToArray();

            permutation.Permute(left, right);

            Assert.Equal(expected, left.Zip(right, (one, other) => BitsOf(permutation, one, other)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(5_000)]
    public void Many_at_once_are_the_same_as_one_by_one_and_go_back(int count)
    {
        var permutation = new BitPermutation(new byte[32], "offer-code"u8, 80);
        var (left, right) = Strings(permutation, new Random(Seed), count);
        var (left0, right0) = (left.ToArray(), right.ToArray());

        permutation.Permute(left, right);

        for (var index = 0; index < count; index++)
        {
            ulong[] one = [left0[index]];
            ulong[] other = [right0[index]];
            permutation.Permute(one, other);
            Assert.Equal((one[0], other[0]), (left[index], right[index]));
        }

        permutation.Restore(left, right);
        Assert.Equal(left0, left);
        Assert.Equal(right0, right);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    public void Every_string_comes_out_once(int bits)
    {
        var permutation = new BitPermutation(RandomNumberGenerator.GetBytes(32), [], bits);
        var left = Enumerable.Range(0, 1 << bits).Select(number => (ulong)number >> permutation.RightBits).ToArray();
        var right = Enumerable.Range(0, 1 << bits).Select(number => (ulong)number & ((1UL << permutation.RightBits) - 1)).ToArray();

        permutation.Permute(left, right);

        var seen = new bool[1 << bits];
        for (var index = 0; index < left.Length; index++)
            seen[(left[index] << permutation.RightBits) | right[index]] = true;
        Assert.Equal(-1, Array.IndexOf(seen, false));
    }

    [Fact]
    public void Another_key_or_tweak_is_another_permutation()
    {
        ulong[][] results =
        [
            .. new BitPermutation[] { new(new byte[32], "offer-code"u8, 80), new(new byte[32], "offer-kode"u8, 80), new([.. new byte[31], 1], "offer-code"u8, 80) }
                .Select(permutation =>
                {
                    var (left, right) = (new ulong[1], new ulong[1]);
                    permutation.Permute(left, right);
                    return new[] { left[0], right[0] };
                }),
        ];

        Assert.Equal(3, results.DistinctBy(result => (result[0], result[1])).Count());
    }

    [Fact]
    public async Task Many_threads_may_use_one()
    {
        var permutation = new BitPermutation(new byte[32], [], 80);
        var (left0, right0) = Strings(permutation, new Random(Seed), 1_000);
        var (expectedLeft, expectedRight) = (left0.ToArray(), right0.ToArray());
        permutation.Permute(expectedLeft, expectedRight);

        await Parallel.ForAsync(0, 200, (_, _) =>
        {
            var (left, right) = (left0.ToArray(), right0.ToArray());
            permutation.Permute(left, right);
            Assert.Equal(expectedLeft, left);
            Assert.Equal(expectedRight, right);
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void What_does_not_fit_a_single_block_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BitPermutation(new byte[32], [], 19));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BitPermutation(new byte[32], [], 113));
        Assert.Throws<ArgumentException>(() => new BitPermutation(new byte[32], new byte[11], 80));
        Assert.Throws<ArgumentException>(() => new BitPermutation(new byte[32], [], 80).Permute(new ulong[2], new ulong[1]));
    }

    private static (ulong[] Left, ulong[] Right) Strings(BitPermutation permutation, Random random, int count) =>
        ([.. Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64(1L << permutation.LeftBits))],
            [.. Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64(1L << permutation.RightBits))]);

    private static int[] BitsOf(BitPermutation permutation, ulong left, ulong right) =>
        [.. Bits(left, permutation.LeftBits), .. Bits(right, permutation.RightBits)];

    private static IEnumerable<int> Bits(ulong value, int count) =>
        value.ToString("b" + count, CultureInfo.InvariantCulture).Select(bit => bit - '0');
}
