namespace SocialCrm.Benchmarks.People;

/// <summary>A city with the two letters its postcodes begin with.</summary>
internal sealed record Town(string Name, string Area)
{
    /// <summary>The letters that postcodes are made of.</summary>
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";

    private const string Cities =
        """
        London Birmingham Leeds Glasgow Sheffield Manchester Edinburgh Liverpool Bristol Cardiff Leicester Coventry Nottingham
        Newcastle Bradford Sunderland Brighton Hull Plymouth Wolverhampton Stoke-on-Trent Derby Swansea Southampton Aberdeen
        Portsmouth York Peterborough Lancaster Newport Dundee Oxford Preston Chester St_Albans Lisburn Norwich Cambridge Salisbury
        Londonderry Exeter Carlisle Gloucester Bath Winchester Inverness Chichester Canterbury Worcester Hereford Lincoln Wells
        Durham Ely Armagh Stirling Truro Ripon Lichfield Newry Bangor
        """;

    private const string Stems =
        "Alder Amber Birch Bourne Brack Cherry Crow Elm Fern Flint Good Hazel Heath High Ivy Kings Lark Maple Mill New North Oak Old Otter Pine Queens Raven Red Rush Sandy Silver Swan Thistle Upper West Whin Wild Wind Wolf Wren";

    private const string Ends = "bourne bridge ton ford wick";

    /// <summary>Draws a city; the one at a place is as frequent as 1 / (place + 1.1).</summary>
    public static WeightedChoice<Town> Choice { get; } =
        new([.. Names().Select((name, place) => (new Town(name, AreaOf(place)), 1 / (place + 2.1)))]);

    /// <summary>Draws a postcode of the city.</summary>
    public string NewPostcode(Dice dice)
    {
        Span<char> postcode = stackalloc char[8];
        var district = dice.Between(1, 29);
        Area.CopyTo(postcode);
        district.TryFormat(postcode[2..], out var digits, default, System.Globalization.CultureInfo.InvariantCulture);
        var rest = postcode[(2 + digits)..];
        (rest[0], rest[1], rest[2], rest[3]) = (' ', (char)dice.Between('1', '9'), Letters[dice.Below(Letters.Length)], Letters[dice.Below(Letters.Length)]);
        return new string(postcode[..(6 + digits)]);
    }

    private static IEnumerable<string> Names() =>
        Words(Cities).Concat(from stem in Words(Stems) from end in Words(Ends) select stem + end);

    private static IEnumerable<string> Words(string text) =>
        text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '));

    /// <summary>Spread over all pairs of letters by a step that shares no factor with their number.</summary>
    private static string AreaOf(int place)
    {
        var pair = ((place * 147) + 29) % (Letters.Length * Letters.Length);
        return $"{Letters[pair / Letters.Length]}{Letters[pair % Letters.Length]}";
    }
}
