using System.Numerics;

namespace SocialCrm.Customers;

/// <summary>Compares postcode, city and region as one aspect, because the postcode gives the city and the city the region.</summary>
internal sealed class PlaceGrades : Comparison
{
    private readonly LinkageFields fields;
    private readonly Frequencies frequencies;

    public PlaceGrades(LinkageFields fields, Frequencies frequencies)
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
        this.fields = fields;
        this.frequencies = frequencies;
        Field = (int)FieldKind.Postcode;
        SharedAtHome = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        var code = Code(left[FieldKind.Postcode], right[FieldKind.Postcode]);
        if (code.Level is 1 or 2)
            return code;
        var city = City(left[FieldKind.City], right[FieldKind.City]);
        if (code.Level == 0)
        {
            return city.Level switch
            {
                1 => new Finding(5, city.LogFrequency),
                2 => new Finding(7, 0),
                0 => Region(left, right, Finding.None),
                _ => Region(left, right, new Finding(9, 0)),
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
        return mine.IndexOf(theirs[0]) >= 0 ? new Finding(8, 0) : otherwise.Level == 0 ? new Finding(9, 0) : otherwise;
    }

    /// <summary>1 the same, 2 misspelt, 3 one area, 4 different.</summary>
    private Finding Code(ReadOnlySpan<uint> mine, ReadOnlySpan<uint> theirs)
    {
        var best = Finding.None;
        foreach (var one in mine)
        {
            foreach (var other in theirs)
                best = Finding.Better(best, one == other ? new Finding(1, frequencies.Log(one)) : new Finding((byte)CodeGrade(one, other), 0));
        }

        return best;
    }

    private int CodeGrade(uint left, uint right)
    {
        var codes = fields[FieldKind.Postcode];
        var one = codes[Feature.Value(left)];
        var other = codes[Feature.Value(right)];
        if (one.Length > 3 && BitOperations.PopCount(codes.LettersOf(Feature.Value(left)) ^ codes.LettersOf(Feature.Value(right))) <= 2
            && Distances.DamerauLevenshtein(one, other, 1) <= 1)
        {
            return 2;
        }

        return one[..Postcode.AreaLength(one)].SequenceEqual(other[..Postcode.AreaLength(other)]) ? 3 : 4;
    }

    /// <summary>1 the same, 2 similar, 3 different.</summary>
    private Finding City(ReadOnlySpan<uint> mine, ReadOnlySpan<uint> theirs)
    {
        var best = Finding.None;
        foreach (var one in mine)
        {
            foreach (var other in theirs)
                best = Finding.Better(best, one == other ? new Finding(1, frequencies.Log(one)) : new Finding((byte)CityGrade(one, other), 0));
        }

        return best;
    }

    private int CityGrade(uint left, uint right)
    {
        var cities = fields[FieldKind.City];
        var one = Feature.Value(left);
        var other = Feature.Value(right);
        return NameGrades.IsMisspelt(cities, one, other) || NameGrades.IsPart(cities[one], cities[other]) ? 2 : 3;
    }
}
