using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class CodeFormatTests : IDisposable
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly ServiceProvider services;
    private readonly ICodeFormat format;

    public CodeFormatTests()
    {
        services = new ServiceCollection().AddSocialCrm(_ => { }).BuildServiceProvider();
        format = services.GetRequiredService<ICodeFormat>();
    }

    public void Dispose() => services.Dispose();

    [Fact]
    public void A_code_carries_eighty_secret_bits()
    {
        Assert.Equal(10, format.SecretLength);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        Prop.ForAll(Secrets(), secret => Read(format.Write(secret)).SequenceEqual(secret)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_code_is_seventeen_symbols_in_groups_of_four_with_the_check_symbol_in_the_last()
    {
        Prop.ForAll(Secrets(), secret => format.Write(secret).Split('-').Select(group => group.Length).SequenceEqual([4, 4, 4, 5]))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("00000000000000000000", "0000-0000-0000-00000")]
    [InlineData("ffffffffffffffffffff", "ZZZZ-ZZZZ-ZZZZ-ZZZZM")]
    [InlineData("00443214c74254b635cf", "0123-4567-89AB-CDEFP")]
    public void A_code_looks_the_same_in_every_release(string secret, string code)
    {
        Assert.Equal(code, format.Write(Convert.FromHexString(secret)));
    }

    [Fact]
    public void Every_single_wrong_symbol_is_caught()
    {
        foreach (var code in Codes(400))
        {
            for (var at = 0; at < code.Length; at++)
            {
                foreach (var wrong in Alphabet.Where(symbol => symbol != code[at]))
                    AssertRefused($"{code[..at]}{wrong}{code[(at + 1)..]}");
            }
        }
    }

    [Fact]
    public void Every_swap_of_two_different_symbols_is_caught_neighbours_or_not()
    {
        foreach (var code in Codes(1000))
        {
            for (var left = 0; left < code.Length; left++)
            {
                for (var right = left + 1; right < code.Length; right++)
                {
                    if (code[left] != code[right])
                        AssertRefused(Swap(code, left, right));
                }
            }
        }
    }

    [Fact]
    public void Every_pair_of_neighbours_is_told_from_its_swap_in_every_place()
    {
        // Not a sample: each of the 16 places, each of the 32 × 31 pairs of symbols.
        for (var at = 0; at < 16; at++)
        {
            foreach (var left in Alphabet)
            {
                foreach (var right in Alphabet.Where(symbol => symbol != left))
                {
                    var code = Completed(at, left, right);
                    AssertRefused(Swap(code, at, at + 1));
                }
            }
        }
    }

    [Fact]
    public void A_missing_or_an_extra_symbol_is_caught()
    {
        foreach (var code in Codes(200))
        {
            for (var at = 0; at < code.Length; at++)
            {
                AssertRefused(code.Remove(at, 1));
                AssertRefused(code.Insert(at, "7"));
            }
        }
    }

    [Theory]
    [InlineData("0123-4567-89ab-cdefp")]
    [InlineData("  0123 4567 89AB CDEFP\r\n")]
    [InlineData("o123-4567-89AB-CDEFP")]
    [InlineData("OI23-4567-89AB-CDEFP")]
    [InlineData("0l23-4567-89AB-CDEFP")]
    [InlineData("0L23–4567—89AB−CDEFP")]
    [InlineData("0123\u00a04567\u201189AB\u2009CDEFP")]
    [InlineData("0-1-2-3-4-5-6-7-8-9-A-B-C-D-E-F-P")]
    public void The_usual_slips_of_people_and_word_processors_are_read(string typed)
    {
        Assert.Equal(Convert.FromHexString("00443214c74254b635cf"), Read(typed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("0123-4567-89AB-CDEF")]
    [InlineData("0123-4567-89AB-CDEFU")]
    [InlineData("0123-4567-89AB-CDEF\0P")]
    [InlineData("0123-4567-89AB-CDEFP; DROP TABLE grants")]
    [InlineData("🍦🍦🍦🍦-🍦🍦🍦🍦")]
    public void What_cannot_be_a_code_is_refused(string typed)
    {
        AssertRefused(typed);
    }

    [Theory]
    [InlineData('K', '\u212a')]
    [InlineData('S', '\u017f')]
    [InlineData('1', '\u0131')]
    [InlineData('A', '\u0410')]
    [InlineData('7', '\uff17')]
    [InlineData('0', '\u0660')]
    public void Letters_of_other_scripts_that_merely_look_alike_are_refused(char symbol, char lookalike)
    {
        var code = Codes(100).First(code => code.Contains(symbol, StringComparison.Ordinal));

        AssertRefused(code.Replace(symbol, lookalike));
    }

    [Fact]
    public void A_code_hidden_in_megabytes_is_refused()
    {
        AssertRefused(new string(' ', 10_000_000) + "0123-4567-89AB-CDEFP");
        AssertRefused(new string('0', 10_000_000));
    }

    [Fact]
    public void Any_text_at_all_is_answered_without_an_exception_and_a_refusal_leaves_no_secret_behind()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<string>(),
            text =>
            {
                var secret = new byte[10];
                return text is null || format.TryRead(text, secret) || secret.All(value => value == 0);
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_secret_of_another_length_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => format.Write(new byte[9]));
        Assert.Throws<ArgumentException>(() => format.TryRead("0123-4567-89AB-CDEFP", new byte[11]));
    }

    private static Arbitrary<byte[]> Secrets() =>
        Arb.From(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(10));

    private static string Swap(string code, int left, int right)
    {
        var symbols = code.ToCharArray();
        (symbols[left], symbols[right]) = (symbols[right], symbols[left]);
        return new string(symbols);
    }

    private IEnumerable<string> Codes(int count)
    {
        var random = new Random(20111123);
        var secret = new byte[10];
        for (var made = 0; made < count; made++)
        {
            random.NextBytes(secret);
            yield return format.Write(secret).Replace("-", "", StringComparison.Ordinal);
        }
    }

    /// <summary>A valid code with the two symbols given at a place: found by trying check symbols, not by the code under test.</summary>
    private string Completed(int at, char left, char right)
    {
        // The symbol next to the pair is free, so exactly one of 32 candidates is valid, wherever the pair stands.
        var free = at == 0 ? 16 : 0;
        foreach (var candidate in Alphabet)
        {
            var symbols = new string('0', 17).ToCharArray();
            (symbols[at], symbols[at + 1], symbols[free]) = (left, right, candidate);
            if (format.TryRead(new string(symbols), new byte[10]))
                return new string(symbols);
        }

        throw new InvalidOperationException("No check symbol completes the code.");
    }

    private byte[] Read(string text)
    {
        var secret = new byte[10];
        Assert.True(format.TryRead(text, secret), text);
        return secret;
    }

    private void AssertRefused(string text)
    {
        var secret = new byte[10];
        Assert.False(format.TryRead(text, secret), text[..Math.Min(text.Length, 80)]);
        Assert.All(secret, value => Assert.Equal(0, value));
    }
}
