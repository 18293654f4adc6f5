using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class CodeSeriesTests
{
    private const string Decimal = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    public static TheoryData<string, int> Shapes => new()
    {
        { Decimal, 8 },
        { Decimal, 25 },
        { Letters, 6 },
        { Letters, 24 },
        { "012", 14 },
        { "012", 71 },
        { Crockford, 5 },
        { Crockford, 17 },
        { Letters + Letters.ToLowerInvariant() + Decimal, 19 },
        { "ACDEFHJKLMNPRTUVWXY347#+*", 12 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Codes_have_the_length_and_the_alphabet_asked_for_and_come_back_to_their_numbers(string alphabet, int length)
    {
        var series = CodeSeries.OfAlphabet(Key, alphabet, length);
        var codes = new string[1_500];
        var first = series.Capacity - codes.Length;

        series.Write(first, codes);

        Assert.All(codes, code => Assert.Equal(length, code.Length));
        Assert.All(codes, code => Assert.All(code, symbol => Assert.Contains(symbol, alphabet)));
        for (var index = 0; index < codes.Length; index++)
        {
            Assert.True(series.TryRead(codes[index], out var number));
            Assert.Equal(first + index, number);
            Assert.Equal(codes[index], series.Write(number));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_single_wrong_symbol_and_every_swap_of_neighbours_is_refused(string alphabet, int length)
    {
        var series = CodeSeries.OfAlphabet(Key, alphabet, length);
        for (var number = 0; number < 10; number++)
        {
            var code = series.Write(number);
            for (var at = 0; at < length; at++)
            {
                foreach (var wrong in alphabet.Where(symbol => symbol != code[at]))
                    Assert.False(series.TryRead($"{code[..at]}{wrong}{code[(at + 1)..]}", out _));
                if (at < length - 1 && code[at] != code[at + 1])
                    Assert.False(series.TryRead($"{code[..at]}{code[at + 1]}{code[at]}{code[(at + 2)..]}", out _));
            }
        }
    }

    [Theory]
    [InlineData("0123456789A", 7)]
    [InlineData("01234567", 8)]
    public void A_whole_series_has_every_code_once(string alphabet, int length)
    {
        var series = CodeSeries.OfAlphabet(Key, alphabet, length);
        var codes = new string[1_000];
        var seen = new bool[(int)Math.Pow(alphabet.Length, length - 1)];
        for (long first = 0; first < series.Capacity; first += codes.Length)
        {
            var part = codes.AsSpan(0, (int)Math.Min(codes.Length, series.Capacity - first));
            series.Write(first, part);
            foreach (var code in part)
                seen[code[..^1].Aggregate(0, (number, symbol) => (number * alphabet.Length) + alphabet.IndexOf(symbol, StringComparison.Ordinal))] = true;
        }

        Assert.Equal(seen.Length, series.Capacity);
        Assert.Equal(-1, Array.IndexOf(seen, false));
    }

    [Fact]
    public void Bits_and_capacity_are_those_of_the_symbols_before_the_check_symbol()
    {
        var small = CodeSeries.OfAlphabet(Key, Decimal, 8);
        var large = CodeSeries.OfAlphabet(Key, Crockford, 17);

        Assert.Equal(10_000_000, small.Capacity);
        Assert.Equal(23.2535, small.Bits, 4);
        Assert.Equal(80, large.Bits);
        Assert.Equal(long.MaxValue, large.Capacity);
        Assert.Equal((1L << 48, 80.0), (CodeSeries.OfCampaign(Key, 1).Capacity, CodeSeries.OfCampaign(Key, 1).Bits));
    }

    [Fact]
    public void Another_key_alphabet_or_length_has_other_codes()
    {
        CodeSeries[] all =
        [
            CodeSeries.OfAlphabet(Key, Decimal, 20),
            CodeSeries.OfAlphabet(new byte[32], Decimal, 20),
            CodeSeries.OfAlphabet(Key, Decimal, 21),
            CodeSeries.OfAlphabet(Key, "9876543210", 20),
        ];

        Assert.Equal(4, all.Select(series => series.Write(0)[..15]).Distinct().Count());
        Assert.NotEqual(new string([.. all[0].Write(0).Select(digit => (char)('0' + '9' - digit))])[..19], all[3].Write(0)[..19]);
    }

    [Fact]
    public void A_campaigns_codes_are_those_of_the_offer_engine_and_of_no_other_campaign()
    {
        var press = new CodePress(new CrockfordCode(), Key);
        var series = CodeSeries.OfCampaign(Key, 7);
        var codes = new string[3_000];

        series.Write(5, codes);

        Assert.Equal(Enumerable.Range(5, 3_000).Select(number => press.Write(new CodeSerial(7, number))), codes);
        Assert.True(series.TryRead(codes[^1].ToLowerInvariant(), out var last));
        Assert.Equal(3_004, last);
        Assert.False(CodeSeries.OfCampaign(Key, 8).TryRead(codes[0], out _));
    }

    [Fact]
    public void Either_case_is_read_where_the_alphabet_has_one()
    {
        var upper = CodeSeries.OfAlphabet(Key, Letters, 20);
        var both = CodeSeries.OfAlphabet(Key, Letters + Letters.ToLowerInvariant(), 20);

        Assert.True(upper.TryRead(upper.Write(3).ToLowerInvariant(), out var number));
        Assert.Equal(3, number);
        Assert.False(both.TryRead(both.Write(3).ToLowerInvariant(), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("000000000")]
    [InlineData("0000000O")]
    [InlineData("0000000\u0660")]
    [InlineData("0000000\uFF10")]
    public void What_cannot_be_a_code_is_refused(string text)
    {
        Assert.False(CodeSeries.OfAlphabet(Key, Decimal, 8).TryRead(text, out _));
    }

    [Theory]
    [InlineData("", 20)]
    [InlineData("01", 80)]
    [InlineData("0123401", 20)]
    [InlineData("012 345", 20)]
    [InlineData("abcdefghijké", 20)]
    [InlineData(Decimal, 7)]
    [InlineData(Decimal, 0)]
    [InlineData(Decimal, -1)]
    [InlineData(Decimal, 35)]
    [InlineData(Decimal, int.MaxValue)]
    public void What_codes_cannot_be_made_of_is_refused(string alphabet, int length)
    {
        Assert.ThrowsAny<ArgumentException>(() => CodeSeries.OfAlphabet(Key, alphabet, length));
    }

    [Fact]
    public void A_key_of_another_length_and_a_number_outside_the_series_are_mistakes_of_the_caller()
    {
        var series = CodeSeries.OfAlphabet(Key, Decimal, 8);

        Assert.Throws<ArgumentException>(() => CodeSeries.OfAlphabet(Key.AsSpan(1), Decimal, 8));
        Assert.Throws<ArgumentException>(() => CodeSeries.OfCampaign([], 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => series.Write(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => series.Write(10_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => series.Write(9_999_999, new string[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => series.Write(long.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => CodeSeries.OfCampaign(Key, 8).Write(1L << 48));
    }
}
