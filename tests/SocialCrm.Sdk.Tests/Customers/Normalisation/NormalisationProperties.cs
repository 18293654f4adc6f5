using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class NormalisationProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    private static readonly string[] Pieces =
    [
        "Anna", "van der", "O'Brien", "王小明", "欧阳", "Müller", "ß", "\u1100", "\u1161", "\u11a8", "\u3099", "か", "ﾊﾟ", "\u0301", "\u200d", "\u202e", "\ud83d\ude00", "\ud800", "\udc00", "İ", "ﷺ", "½",
        ", ", "-", " ", "Dr.", "jr", "(", ")", "\"", "|", "@", ".", "at", "dot", "IG:", "x.com/", "http://", "1980", "05", "年", "May", "/", ":", "#", "+44", "ext", "\0", "\u0e49", "क्ष", "𝓐", "Ⓐ",
    ];

    // Any 16-bit value at all: lone surrogates, controls, characters that are none; and pieces of names, dates, texts and numbers in any order.
    private static readonly Arbitrary<string> AnyText = Gen.OneOf(
            Gen.Choose(0, 0xffff).Select(code => ((char)code).ToString()),
            Gen.Choose(0x20, 0x7e).Select(code => ((char)code).ToString()),
            Gen.Elements(Pieces),
            Gen.Choose(0x10000, 0x10ffff).Select(char.ConvertFromUtf32))
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    private static readonly (string Name, Folding.Writing Write)[] Writings =
    [
        ("name", NameText.Fold), ("letters", NameText.Letters), ("postcode", Postcode.Fold), ("email", EmailAddress.TryNormalise), ("core", EmailParts.TryCore), ("mailbox", EmailParts.TryMailbox), ("hash", IdentifierHash.TryNormalise), ("handle", HandleText.Core),
        ("romanised", Romanisation.TryRomanise), ("family", PersonNames.FoldFamily),
    ];

    [Fact]
    public void No_text_makes_a_normalisation_throw()
    {
        Check.One(Many, Prop.ForAll(AnyText, text =>
        {
            foreach (var writing in Writings)
                Folding.Write(writing.Write, text);
            Folding.Parts(text);
            Folding.PartsOfFolded(text);
            Nicknames.Related(text, "anna");
            Romanisation.SameSurname(text, "王");
            Romanisation.IsReading(text, "王小明");
            HashedIdentifier.OfEmail(text, AudiencePlatform.Google);
            HashedIdentifier.OfPhone(text, "GB", AudiencePlatform.Meta);
            Phonetic.Code(text);
            PartialDate.Parse(text);
            PartialDate.Parse(text, DayMonthOrder.MonthFirst);
            Span<char> buffer = stackalloc char[64];
            PhoneNumber.TryNormalise(text, "GB", buffer, out _);
            Span<char> value = stackalloc char[TextEvidence.LongestText];
            foreach (var finding in TextEvidence.In(text))
                TextEvidence.TryWrite(text, finding, value, out _);
        }));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("王")]
    [InlineData(" ")]
    [InlineData(", ")]
    [InlineData("van ")]
    [InlineData("1")]
    [InlineData("1/")]
    [InlineData("@")]
    [InlineData(".")]
    [InlineData("\u0301")]
    [InlineData("\ud800")]
    [InlineData("(")]
    public void Ten_million_characters_are_no_trouble(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var writing in Writings)
            Folding.Write(writing.Write, text);
        Folding.Parts(text);
        Folding.PartsOfFolded(text);
        PersonNames.TrySplit(text, out _);
        Phonetic.Code(text);
        PartialDate.Parse(text);
        Nicknames.Related(text, text.AsSpan(1));
        Romanisation.SameSurname(text, text.AsSpan(1));
        _ = Postcode.AreaLength(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void No_text_makes_a_normalisation_write_more_than_fits()
    {
        Check.One(Many, Prop.ForAll(AnyText, Gen.Choose(0, 12).ToArbitrary(), (text, length) =>
        {
            var destination = new char[length];
            foreach (var writing in Writings)
                Assert.InRange(writing.Write(text, destination, out var written) ? written : 0, 0, length);
            Assert.InRange(PhoneNumber.TryNormalise(text, "GB", destination, out var phone) ? phone : 0, 0, length);
        }));
    }

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        Check.One(Many, Prop.ForAll(AnyText, text =>
        {
            foreach (var writing in Writings.Where(writing => writing.Name is "name" or "letters" or "postcode" or "email"))
            {
                if (Folding.Write(writing.Write, text) is { } folded)
                    Assert.Equal(folded, Folding.Write(writing.Write, folded));
            }
        }));
    }

    [Fact]
    public void The_span_forms_answer_what_the_string_forms_do()
    {
        Check.One(Many, Prop.ForAll(AnyText, text =>
        {
            Span<char> buffer = stackalloc char[64];
            var phone = PhoneNumber.TryNormalise(text, "GB", buffer, out var written) ? buffer[..written].ToString() : null;

            return phone == PhoneNumber.Normalise(text, "GB") && Folding.Write(EmailAddress.TryNormalise, text) == EmailAddress.Normalise(text);
        }));
    }

    [Fact]
    public void Whatever_is_read_as_a_date_is_one()
    {
        Check.One(Many, Prop.ForAll(AnyText, text =>
        {
            var date = PartialDate.Parse(text);
            var (year, month, day) = (date / 10_000, date / 100 % 100, date % 100);

            return year is >= 0 and <= 2099 && month is >= 0 and <= 12 && (day == 0 || month > 0 && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month));
        }));
    }
}
