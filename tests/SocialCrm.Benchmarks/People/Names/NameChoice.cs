namespace SocialCrm.Benchmarks.People.Names;

/// <summary>Draws names as frequent as they are in several language regions together.</summary>
internal static class NameChoice
{
    private const double RareShare = .25;

    public static WeightedChoice<PersonName> Given { get; } = Of(
        [EnglishNames.Given, SpanishNames.Given, PortugueseNames.Given, FrenchNames.Given, ItalianNames.Given, DutchNames.Given, GermanNames.Given], 0);

    public static WeightedChoice<PersonName> Family { get; } = Of(
        [
            EnglishNames.Family, EnglishNames.Places, SpanishNames.Family, PortugueseNames.Family, FrenchNames.Family, ItalianNames.Family,
            DutchNames.Family, GermanNames.Family,
        ],
        RareShare);

    private static WeightedChoice<PersonName> Of(NameList[] lists, double rareShare)
    {
        var shares = lists.Sum(list => list.Share) / (1 - rareShare);
        var names = lists.SelectMany(list => list.Weighted()).Select(name => (name.Name, name.Share / shares));
        if (rareShare > 0)
            names = names.Concat(RareSurnames.Weighted(rareShare));
        return new WeightedChoice<PersonName>([.. names.Select(name => (PersonName.Of(name.Name), name.Item2))]);
    }
}
