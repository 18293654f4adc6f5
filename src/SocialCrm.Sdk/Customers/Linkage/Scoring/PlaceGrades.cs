using System.Numerics;

namespace SocialCrm.Customers;

/// <summary>Compares postcode, city and region as one aspect, because the postcode gives the city and the city the region.</summary>
internal sealed class PlaceGrades : Comparison
{
    /// <summary>The same city, one postcode unknown.</summary>
    public const int SameCity = 5;

    /// <summary>Elsewhere, one postcode unknown.</summary>
    public const int Elsewhere = 9;

    private readonly Codes codes;
    private readonly Cities cities;

    public PlaceGrades(FieldValues values)
        : base("place",
        [
            new("same postcode", 0.62, 0.80, 0, ByFrequency: true),
            new("postcode misspelt", 0.05, 0.04, 1e-4),
            new("same postcode area and city", 0.04, 0.02, 0.01),
            new("same postcode area", 0.03, 0.02, 0.005),
            new("same city, one postcode unknown", 0.06, 0.05, 0, ByFrequency: true),
            new("same city, other postcode", 0.05, 0.02, 0.02),
            new("similar city", 0.03, 0.01, 0.002),
            new("same region", 0.02, 0.01, 0.15),
            new("elsewhere, one postcode unknown", 0.03, 0.01, 0.2),
            new("elsewhere", 0.07, 0.02, 0.6),
        ])
    {
        codes = new Codes(values.Fields[FieldKind.Postcode], values.Frequencies);
        cities = new Cities(values.Fields[FieldKind.City], values.Frequencies);
        Field = values.Field;
        SharedAtHome = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        var code = Finding.Best(left[FieldKind.Postcode], right[FieldKind.Postcode], codes);
        if (code.Level is 1 or 2)
            return code;
        var city = Finding.Best(left[FieldKind.City], right[FieldKind.City], cities);
        if (code.Level == 0)
        {
            return city.Level switch
            {
                1 => new Finding(SameCity, city.LogFrequency),
                2 => new Finding(7, 0),
                0 => Region(left, right, Finding.None),
                _ => Region(left, right, new Finding(Elsewhere, 0)),
            };
        }

        if (code.Level == 3)
            return new Finding(city.Level == 1 ? (byte)3 : (byte)4, 0);
        return city.Level switch
        {
            1 => new Finding(6, 0),
            2 => new Finding(7, 0),
            _ => Region(left, right, new Finding(10, 0)),
        };
    }

    private static Finding Region(in RecordView left, in RecordView right, Finding otherwise)
    {
        var mine = left[FieldKind.Region];
        var theirs = right[FieldKind.Region];
        if (mine.IsEmpty || theirs.IsEmpty)
            return otherwise;
        return mine.IndexOf(theirs[0]) >= 0 ? new Finding(8, 0) : otherwise.Level == 0 ? new Finding(Elsewhere, 0) : otherwise;
    }

    /// <summary>Compares postcodes: 1 the same, 2 misspelt, 3 one area, 4 different.</summary>
    private readonly struct Codes(ValueTable codes, Frequencies frequencies) : IPairGrade
    {
        public Finding Of(uint left, uint right) => left == right ? new Finding(1, frequencies.Log(left)) : new Finding(Grade(Feature.Value(left), Feature.Value(right)), 0);

        private byte Grade(int left, int right)
        {
            var one = codes[left];
            var other = codes[right];
            if (one.Length > 3 && BitOperations.PopCount(codes.LettersOf(left) ^ codes.LettersOf(right)) <= 2 && Distances.DamerauLevenshtein(one, other, 1) <= 1)
                return 2;
            // No area is empty.
            return one[0] == other[0] && one[..Postcode.AreaLength(one)].SequenceEqual(other[..Postcode.AreaLength(other)]) ? (byte)3 : (byte)4;
        }
    }

    /// <summary>Compares cities: 1 the same, 2 similar, 3 different.</summary>
    private readonly struct Cities(ValueTable cities, Frequencies frequencies) : IPairGrade
    {
        public Finding Of(uint left, uint right) => left == right ? new Finding(1, frequencies.Log(left)) : new Finding(Grade(Feature.Value(left), Feature.Value(right)), 0);

        private byte Grade(int left, int right) =>
            NameGrades.IsMisspelt(cities, left, right) || NameGrades.IsPart(cities[left], cities[right]) ? (byte)2 : (byte)3;
    }
}
