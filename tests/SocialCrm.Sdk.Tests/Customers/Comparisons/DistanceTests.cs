using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Comparisons;

public sealed class DistanceTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    // Few letters, so that there is much in common, and now and then longer than a machine word.
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
            Text(Gen.Choose(0, 12)), Text(Gen.Choose(10, 40)), Text(Gen.Choose(60, 90)))
        .ToArbitrary();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("anna", "anna", 0)]
    [InlineData("anna", "ana", 1)]
    [InlineData("anna", "naan", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("martha", "marhta", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    public void Distances_count_slips(string a, string b, int distance)
    {
        Assert.Equal(distance, Distances.DamerauLevenshtein(a, b, 10));
        Assert.Equal(Math.Min(distance, 2), Distances.DamerauLevenshtein(a, b, 1));
    }

    [Fact]
    public void Distances_equal_those_of_the_whole_table()
    {
        Check.One(Many, Prop.ForAll(Texts, Texts, Gen.Choose(0, 100).ToArbitrary(), (a, b, max) =>
            Assert.Equal(Math.Min(Reference(a, b), max + 1), Distances.DamerauLevenshtein(a, b, max))));
    }

    [Fact]
    public void Distances_of_close_texts_equal_those_of_the_whole_table()
    {
        var slips = Gen.Choose(0, 5).SelectMany(count => Gen.Zip(Gen.Choose(0, 3), Gen.Choose(0, 1_000)).ArrayOf(count)).ToArbitrary();

        Check.One(Many, Prop.ForAll(Texts, slips, Gen.Choose(0, 6).ToArbitrary(), (a, made, max) =>
        {
            var b = made.Aggregate(a, (text, slip) => Slip(text, slip.Item1, slip.Item2));

            Assert.Equal(Math.Min(Reference(a, b), max + 1), Distances.DamerauLevenshtein(a, b, max));
        }));
    }

    [Fact]
    public void Every_distance_and_similarity_is_the_same_both_ways()
    {
        Check.One(Many, Prop.ForAll(Texts, Texts, (a, b) =>
        {
            Assert.Equal(Distances.DamerauLevenshtein(a, b, 20), Distances.DamerauLevenshtein(b, a, 20));
            Assert.Equal(Similarities.JaroWinkler(a, b), Similarities.JaroWinkler(b, a));
            Assert.InRange(Similarities.JaroWinkler(a, b), 0, 1);
            Assert.Equal(1, Similarities.JaroWinkler(a, a));
        }));
    }

    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "", 1)]
    [InlineData("", "a", 0)]
    public void Jaro_and_Winkler_give_what_they_published(string a, string b, double similarity)
    {
        Assert.Equal(similarity, Similarities.JaroWinkler(a, b), 4);
    }

    [Fact]
    public void Ten_million_characters_are_no_trouble()
    {
        var text = new string('a', 10_000_000);

        Assert.Equal(256, Distances.DamerauLevenshtein(text, "b" + text[..^1], 255) + 255);
        Assert.Equal(1, Similarities.JaroWinkler(text, text));
    }

    private static Gen<string> Text(Gen<int> lengths) =>
        lengths.SelectMany(length => Gen.Elements('a', 'b', 'c', ' ', 'é', '\ud800', '\0').ArrayOf(length)).Select(characters => new string(characters));

    private static string Slip(string text, int kind, int place)
    {
        var at = text.Length == 0 ? 0 : place % text.Length;
        return kind switch
        {
            0 => text.Insert(at, "x"),
            1 when text.Length > 0 => text.Remove(at, 1),
            2 when text.Length > 0 => text.Remove(at, 1).Insert(at, "y"),
            3 when at + 1 < text.Length => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text,
        };
    }

    private static int Reference(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
