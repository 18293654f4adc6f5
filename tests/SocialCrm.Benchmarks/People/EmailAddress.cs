using System.Globalization;
using SocialCrm.Benchmarks.People.Names;

namespace SocialCrm.Benchmarks.People;

/// <summary>Makes addresses as people choose them.</summary>
internal static class EmailAddress
{
    private const double CorporateShare = .1075;

    private static readonly string[] Praises = ["real", "the", "mr", "super", "happy", "blue", "sunny"];

    private static readonly WeightedChoice<string> Domains = new(
        [
            ("gmail.com", .424), ("hotmail.com", .135), ("yahoo.com", .134), ("outlook.com", .112), ("icloud.com", .09), ("btinternet.com", .0345),
            ("aol.com", .034), ("live.com", .033),
        ]);

    private static readonly string[] Corporations =
        [.. "acorn alpha apex argo atlas aurora beacon borealis brass cedar cobalt comet condor copper coral crest delta ember falcon fjord garnet granite harbor helix iris ivory jade juniper kestrel lumen magnet maple meridian nova onyx orion osprey pelican pioneer quartz raven saffron sequoia summit tempo topaz tundra umber vertex willow zenith".Split(' ')];

    public static string Make(Dice dice, Person person)
    {
        var domain = dice.Chance(CorporateShare) ? Corporations[dice.Below(Corporations.Length)] + "corp.com" : Domains.Draw(dice);
        return $"{Local(dice, person.Given, person.Home.Family, person.BirthDate.Year % 100)}@{domain}";
    }

    private static string Local(Dice dice, PersonName given, PersonName family, int year) => dice.Fraction() switch
    {
        < .35 => $"{given.Plain}.{family.Plain}",
        < .50 => $"{given.Plain[0]}{family.Plain}",
        < .65 => string.Create(CultureInfo.InvariantCulture, $"{given.Plain}{family.Plain}{year:00}"),
        < .80 => string.Create(CultureInfo.InvariantCulture, $"{given.Plain}{dice.Between(10, 9_999)}"),
        < .90 => string.Create(CultureInfo.InvariantCulture, $"{family.Plain}.{given.Plain}{dice.Between(1, 99)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Praises[dice.Below(Praises.Length)]}{given.Plain}{dice.Between(1, 640)}"),
    };
}
