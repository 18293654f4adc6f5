using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class NormaliserProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    // Any 16-bit value at all: lone surrogates, controls, characters that are none, and enough of what addresses and numbers are made of.
    private static readonly Arbitrary<string> AnyText = Gen.OneOf(
            Gen.Choose(0, 0xffff).Select(code => (char)code),
            Gen.Choose(0xd800, 0xdfff).Select(code => (char)code),
            Gen.Elements('@', '.', '+', '0', '4', 'a', 'Ä', ' ', '-', ':', 'x', '#', '\u0301', '\ufdfa'))
        .ArrayOf()
        .Select(characters => new string(characters))
        .ToArbitrary();

    private static readonly (string Name, Func<string, string?> Normalise)[] Normalisers =
    [
        ("email", EmailAddress.Normalise),
        ("email", text => EmailAddress.Normalise($"{text}@ice.example")),
        ("phone", text => PhoneNumber.Normalise(text, null)),
        ("phone", text => PhoneNumber.Normalise($"+4{text}", "GB")),
        ("id", text => NamedId.Normalise(text, text)),
        ("handle", text => ChannelHandle.Normalise("bluesky", text)),
    ];

    [Fact]
    public void No_text_makes_a_normaliser_throw()
    {
        Check.One(Many, Prop.ForAll(AnyText, text => Assert.All(Normalisers, normaliser => normaliser.Normalise(text))));
    }

    [Fact]
    public void An_e_mail_key_is_its_own_spelling()
    {
        Check.One(Many, Prop.ForAll(AnyText, text =>
        {
            var key = EmailAddress.Normalise($"{text}@ice.example");

            return key is null || EmailAddress.Normalise(key) == key;
        }));
    }

    [Fact]
    public void A_phone_key_is_its_own_spelling_in_every_region()
    {
        var digits = Gen.Choose(0, 9).ArrayOf().Select(some => string.Concat(some)).ToArbitrary();
        var regions = Gen.Elements("GB", "DE", "US", "RU", "HU", "IT", "CN", "BR").ToArbitrary();

        Check.One(Many, Prop.ForAll(digits, regions, (number, region) =>
        {
            var key = PhoneNumber.Normalise(number, region) ?? PhoneNumber.Normalise("+" + number, region);

            return key is null || PhoneNumber.Normalise(key, null) == key && PhoneNumber.Normalise(key, "FR") == key;
        }));
    }
}
