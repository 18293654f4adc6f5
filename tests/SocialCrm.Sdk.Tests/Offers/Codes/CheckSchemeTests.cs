using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class CheckSchemeTests
{
    private const int Length = 12;

    public static TheoryData<int> Alphabets => [.. Enumerable.Range(CheckScheme.FewestSymbols, CheckScheme.MostSymbols - CheckScheme.FewestSymbols + 1)];

    [Theory]
    [MemberData(nameof(Alphabets))]
    public void Of_two_neighbours_in_every_place_every_wrong_symbol_and_every_swap_shows(int symbols)
    {
        // Not a sample: the scheme sums symbols in a group, so what stands elsewhere cannot hide what happens to a pair.
        var scheme = new CheckScheme(symbols, Length);
        var random = new Random(symbols);
        var missed = new List<(int At, int Left, int Right)>();
        for (var at = 0; at < Length - 1; at++)
        {
            for (var left = 0; left < symbols; left++)
            {
                for (var right = 0; right < symbols; right++)
                {
                    var code = Right(scheme, symbols, random, (at, (byte)left, (byte)right));
                    var isSwapMissed = left != right && scheme.IsRight(Swapped(code, at));
                    code[at] = (byte)((left + 1 + (right % (symbols - 1))) % symbols);
                    if (isSwapMissed || scheme.IsRight(code))
                        missed.Add((at, left, right));
                }
            }
        }

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(26)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(36)]
    [InlineData(62)]
    [InlineData(94)]
    public void Every_wrong_symbol_and_every_swap_of_neighbours_in_whole_codes_shows(int symbols)
    {
        var scheme = new CheckScheme(symbols, Length);
        var random = new Random(symbols);
        for (var times = 0; times < 100; times++)
        {
            var code = Right(scheme, symbols, random, null);
            Assert.True(scheme.IsRight(code));
            for (var at = 0; at < Length; at++)
            {
                for (var wrong = 1; wrong < symbols; wrong++)
                {
                    var changed = code.ToArray();
                    changed[at] = (byte)((code[at] + wrong) % symbols);
                    Assert.False(scheme.IsRight(changed));
                }

                if (at < Length - 1 && code[at] != code[at + 1])
                    Assert.False(scheme.IsRight(Swapped(code, at)));
            }
        }
    }

    [Fact]
    public void Every_code_of_three_symbols_in_a_small_alphabet_is_told_from_all_its_neighbours()
    {
        foreach (var symbols in (int[])[3, 4, 6, 8, 9, 10, 14])
        {
            var scheme = new CheckScheme(symbols, 4);
            foreach (var number in Enumerable.Range(0, symbols * symbols * symbols))
            {
                byte[] others = [(byte)(number / symbols / symbols), (byte)(number / symbols % symbols), (byte)(number % symbols)];
                byte[] code = [.. others, scheme.CheckOf(others)];
                for (var at = 0; at < 3; at++)
                    Assert.Equal(code[at] == code[at + 1], scheme.IsRight(Swapped(code, at)));
            }
        }
    }

    [Fact]
    public void Of_thirty_two_symbols_it_is_the_check_of_the_offer_engines_codes()
    {
        var scheme = new CheckScheme(32, 17);
        var random = new Random(32);
        var secret = new byte[10];
        for (var times = 0; times < 500; times++)
        {
            random.NextBytes(secret);
            byte[] symbols = [.. new CrockfordCode().Write(secret).Where(symbol => symbol != '-').Select(symbol => (byte)CrockfordCode.Alphabet.IndexOf(symbol, StringComparison.Ordinal))];

            Assert.Equal(symbols[16], scheme.CheckOf(symbols.AsSpan(0, 16)));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(129)]
    public void Two_symbols_are_too_few_and_there_is_an_end(int symbols)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CheckScheme(symbols, Length));
    }

    /// <summary>A right code, random but for a pair of neighbours.</summary>
    private static byte[] Right(CheckScheme scheme, int symbols, Random random, (int At, byte Left, byte Right)? pair)
    {
        var code = new byte[Length];
        for (var at = 0; at < Length; at++)
            code[at] = (byte)random.Next(symbols);
        if (pair is not var (place, left, right))
        {
            code[^1] = scheme.CheckOf(code.AsSpan(0, Length - 1));
            return code;
        }

        (code[place], code[place + 1]) = (left, right);
        if (place < Length - 2)
        {
            code[^1] = scheme.CheckOf(code.AsSpan(0, Length - 1));
            return code;
        }

        // The check symbol is one of the pair: another place gives way, and exactly one symbol fits there.
        for (byte fitting = 0; fitting < symbols; fitting++)
        {
            code[0] = fitting;
            if (scheme.IsRight(code))
                return code;
        }

        throw new InvalidOperationException("No symbol completes the code.");
    }

    private static byte[] Swapped(byte[] code, int at)
    {
        var swapped = code.ToArray();
        (swapped[at], swapped[at + 1]) = (code[at + 1], code[at]);
        return swapped;
    }
}
