namespace SocialCrm.Benchmarks.People.Names;

/// <summary>About 40,000 family names that few people bear, put together from syllables.</summary>
internal static class RareSurnames
{
    private const int Count = 40_000;

    /// <summary>The name at a place is as frequent as 1 / (place + flatness).</summary>
    private const double Flatness = 31;

    private static readonly string[] Beginnings = Split(
        """
        Al Am Ander Bel Berg Bor Bran Brock Cal Car Clif Corn Dal Del Dor Dun Eg Els Fal Far Fen Gal Gar Glen Har Hel Hol Ing Jas
        Kel Ken Kor Lam Lang Lor Mal Mar Mel Mor Nar Nor Ol Os Pal Pem Per Quil Ral Ros Sal Sel Stan Tal Ter Thorn Tol Ul Val Ver
        Wal Wen Wil Yar Zan
        """);

    private static readonly string[] Middles = Split("a al am an ar e en er es i in ing o or u");

    private static readonly string[] Endings = Split(
        """
        beck berg borough brook bury by combe cott croft dale den don ez fall field ford gate ghan ham hoe hurst ini kin land lenko
        ley low man mere mond more nacz oglu ovic over pool quist ridge sen shaw ski son stead sted stone ton ulis vale vanna ville
        wald well wick win with wood worth yan
        """);

    public static IEnumerable<(string Name, double Share)> Weighted(double share)
    {
        var names = Composed();
        var sum = Enumerable.Range(1, names.Length).Sum(place => 1 / (place + Flatness));
        return names.Select((name, place) => (name, share / (place + 1 + Flatness) / sum));
    }

    private static string[] Composed()
    {
        string[] all =
        [
            .. from beginning in Beginnings
               from middle in Middles
               from ending in Endings
               select beginning + middle + ending,
        ];

        // Always in the same order, which has nothing to do with the alphabet.
        var dice = new Dice(40_000);
        for (var place = all.Length - 1; place > 0; place--)
        {
            var swap = dice.Below(place + 1);
            (all[place], all[swap]) = (all[swap], all[place]);
        }

        return [.. all.Distinct(StringComparer.Ordinal).Take(Count)];
    }

    private static string[] Split(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
