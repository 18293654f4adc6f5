using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+44 20 7946 0958", null, "+442079460958")]
    [InlineData("+44 (0)20 7946 0958", null, "+442079460958")]
    [InlineData("0044 20 7946 0958", null, "+442079460958")]
    [InlineData("020 7946 0958", "GB", "+442079460958")]
    [InlineData("07911 123456", "GB", "+447911123456")]
    [InlineData("07911 123456", "gb", "+447911123456")]
    [InlineData("tel:+44-7911-123456", null, "+447911123456")]
    [InlineData("7911123456", "GB", "+447911123456")]
    [InlineData("447911123456", "GB", "+447911123456")]
    [InlineData("+4930 901820", "GB", "+4930901820")]
    [InlineData("030/901820", "DE", "+4930901820")]
    [InlineData("0171 1234567", "DE", "+491711234567")]
    [InlineData("06 1 555 5678", "HU", "+3615555678")]
    [InlineData("8 (912) 345-67-89", "RU", "+79123456789")]
    [InlineData("06 698 12345", "IT", "+390669812345")]
    [InlineData("(415) 555-2671", "US", "+14155552671")]
    [InlineData("1-415-555-2671", "US", "+14155552671")]
    [InlineData("+1 415 555 2671", "DE", "+14155552671")]
    [InlineData("011 44 20 7946 0958", "US", "+442079460958")]
    [InlineData("138 0013 8000", "CN", "+8613800138000")]
    [InlineData("٠٧٩١١١٢٣٤٥٦", "GB", "+447911123456")]
    [InlineData("０７９１１１２３４５６", "GB", "+447911123456")]
    [InlineData("\u202d+44 7911 123456\u202c", null, "+447911123456")]
    [InlineData("20 21 22 23", "DK", "+4520212223")]
    public void Numbers_come_to_one_spelling(string received, string? region, string key)
    {
        Assert.Equal(key, PhoneNumber.Normalise(received, region));
    }

    [Theory]
    [InlineData("+44 20 7946 0958 ext. 12", "+442079460958;ext=12")]
    [InlineData("+44 20 7946 0958 x12", "+442079460958;ext=12")]
    [InlineData("+442079460958;ext=12", "+442079460958;ext=12")]
    [InlineData("+44 20 7946 0958 #12", "+442079460958;ext=12")]
    public void An_extension_belongs_to_the_number(string received, string key)
    {
        Assert.Equal(key, PhoneNumber.Normalise(received, null));
    }

    [Theory]
    [InlineData("", "GB")]
    [InlineData("+", "GB")]
    [InlineData("n/a", "GB")]
    [InlineData("none", "GB")]
    [InlineData("0000000000", "GB")]
    [InlineData("07777777777", "GB")]
    [InlineData("1111111111", "US")]
    [InlineData("+49 111111111", null)]
    [InlineData("123456789", "DE")]
    [InlineData("0123456789", "DE")]
    [InlineData("1234567890", "US")]
    [InlineData("call me", "US")]
    [InlineData("1-800-FLOWERS", "US")]
    [InlineData("44+7911123456", "GB")]
    [InlineData("++447911123456", "GB")]
    [InlineData("+49 00 30901820", "GB")]
    [InlineData("+999 123456789", null)]
    public void What_names_nobody_is_no_key(string received, string? region)
    {
        Assert.Null(PhoneNumber.Normalise(received, region));
    }

    [Theory]
    [InlineData("+44 791", null)]
    [InlineData("+44 7911 123456 789", null)]
    [InlineData("415 555", "US")]
    [InlineData("415 555 26711 22", "US")]
    [InlineData("234567", "DE")]
    [InlineData("12345678901234567890", "DE")]
    public void Too_short_and_too_long_is_no_key(string received, string? region)
    {
        Assert.Null(PhoneNumber.Normalise(received, region));
    }

    [Fact]
    public void A_national_number_without_a_region_is_no_key()
    {
        Assert.Null(PhoneNumber.Normalise("07911 123456", null));
    }

    [Fact]
    public void Every_calling_code_is_found_from_its_own_digits()
    {
        string[] regions = ["US", "RU", "EG", "GB", "DE", "CN", "FI", "PT", "IL", "UZ", "VA", "KZ", "CA", "XK"];

        Assert.All(regions, region =>
        {
            var code = CallingCodes.OfRegion(region);
            Assert.NotNull(code);
            Assert.Equal(code, CallingCodes.At(code.Code + "5550123"));
        });
    }
}
