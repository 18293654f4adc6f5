using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Sending;

public sealed class TextMeasureTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    [Theory]
    [InlineData("", 0, 0, 0, 0)]
    [InlineData("ice", 3, 3, 3, 3)]
    [InlineData("Grüße", 5, 5, 5, 7)]
    [InlineData("e\u0301", 1, 2, 2, 3)]
    [InlineData("冰淇淋", 3, 3, 3, 9)]
    [InlineData("🍦", 1, 1, 2, 4)]
    [InlineData(Family, 1, 7, 11, 25)]
    [InlineData("🇦🇹🇩🇪", 2, 4, 8, 16)]
    [InlineData("a\r\nb", 3, 4, 4, 4)]
    public void Each_platform_counts_in_its_unit(string text, int graphemes, int codePoints, int units, int bytes)
    {
        Assert.Equal(graphemes, TextMeasure.Count(text, TextUnit.Graphemes));
        Assert.Equal(codePoints, TextMeasure.Count(text, TextUnit.CodePoints));
        Assert.Equal(units, TextMeasure.Count(text, TextUnit.Utf16Units));
        Assert.Equal(bytes, TextMeasure.Count(text, TextUnit.Utf8Bytes));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("ice cream", 9)]
    [InlineData("Grüße", 5)]
    [InlineData("e\u0301", 1)] // Normalised first.
    [InlineData("“so”…", 6)] // The quotes weigh 1, the ellipsis 2.
    [InlineData("冰淇淋", 6)]
    [InlineData("한국", 4)]
    [InlineData("🍦", 2)]
    [InlineData(Family, 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("🇦🇹🇩🇪", 4)]
    [InlineData("1️⃣", 2)]
    [InlineData("❤️", 2)]
    [InlineData("क्‍ष", 4)] // A joiner between letters makes no emoji.
    [InlineData("https://shop.example/a/very/long/address?with=a&query=too", 23)]
    [InlineData("see https://shop.example/ice, it is good", 39)]
    [InlineData("http://a.bc", 23)]
    [InlineData("shop.com", 23)]
    [InlineData("shop.com/ice and shop.org", 51)]
    [InlineData("shop.example/menu", 23)]
    [InlineData("Mr.Smith", 8)]
    [InlineData("me@shop.com", 11)]
    [InlineData("v1.2.3", 6)]
    public void X_counts_by_weight(string text, int weight) => Assert.Equal(weight, TextMeasure.Count(text, TextUnit.Weighted));

    [Fact]
    public void A_unit_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextMeasure.Count("x", (TextUnit)99));
}
