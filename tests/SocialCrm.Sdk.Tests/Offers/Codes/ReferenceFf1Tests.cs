namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>The reference is right: it gives what NIST published beside SP 800-38G ("FF1 samples", 1 to 9).</summary>
public sealed class ReferenceFf1Tests
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Key128 = "2B7E151628AED2A6ABF7158809CF4F3C";
    private const string Key192 = Key128 + "EF4359D8D580AA4F";
    private const string Key256 = Key192 + "7F036D6F04FC6A94";
    private const string DecimalTweak = "39383736353433323130";
    private const string LetterTweak = "3737373770717273373737";

    [Theory]
    [InlineData(Key128, 10, "", "0123456789", "2433477484")]
    [InlineData(Key128, 10, DecimalTweak, "0123456789", "6124200773")]
    [InlineData(Key128, 36, LetterTweak, "0123456789abcdefghi", "a9tv40mll9kdu509eum")]
    [InlineData(Key192, 10, "", "0123456789", "2830668132")]
    [InlineData(Key192, 10, DecimalTweak, "0123456789", "2496655549")]
    [InlineData(Key192, 36, LetterTweak, "0123456789abcdefghi", "xbj3kv35jrawxv32ysr")]
    [InlineData(Key256, 10, "", "0123456789", "6657667009")]
    [InlineData(Key256, 10, DecimalTweak, "0123456789", "1001623463")]
    [InlineData(Key256, 36, LetterTweak, "0123456789abcdefghi", "xs8a0azh2avyalyzuwd")]
    public void The_samples_of_NIST_come_out_and_go_back(string key, int radix, string tweak, string plain, string permuted)
    {
        var reference = new ReferenceFf1(Convert.FromHexString(key), radix);
        var tweakBytes = Convert.FromHexString(tweak);

        Assert.Equal(permuted, Text(reference.Encrypt(tweakBytes, Numerals(plain))));
        Assert.Equal(plain, Text(reference.Decrypt(tweakBytes, Numerals(permuted))));
    }

    private static int[] Numerals(string text) => [.. text.Select(digit => Digits.IndexOf(digit, StringComparison.Ordinal))];

    private static string Text(int[] numerals) => string.Concat(numerals.Select(numeral => Digits[numeral]));
}
