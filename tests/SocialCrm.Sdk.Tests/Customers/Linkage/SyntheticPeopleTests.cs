using SocialCrm.Benchmarks.People;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>The synthetic people are as hard to tell apart as their recipe says.</summary>
public class SyntheticPeopleTests
{
    private const int Rows = 100_000;

    private static readonly int[] Seeds = [7, 7, 8];

    private static readonly PersonRecord[] Records = [.. PeopleRecords.Make(Rows)];

    private static readonly (PersonRecord Left, PersonRecord Right)[] Pairs = [.. Records.GroupBy(record => record.TrueId).SelectMany(PairsOf)];

    [Fact]
    public void A_file_has_every_record_once_in_another_order_and_is_the_same_for_the_same_seed()
    {
        var folder = Directory.CreateTempSubdirectory("people-");

        var files = Seeds.Select((seed, place) => Made(Path.Combine(folder.FullName, $"{place}.csv"), seed)).ToArray();
        folder.Delete(recursive: true);

        Assert.Equal(files[0], files[1]);
        Assert.NotEqual(files[0], files[2]);
        Assert.Equal(PeopleFile.Header, files[0][0]);
        Assert.Equal(Enumerable.Range(0, 2_000).Select(id => $"{id}"), files[0].Skip(1).Select(line => line.Split(',')[0]));
        var people = files[0].Skip(1).Select(line => int.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.NotEqual(people.Order(), people);
        Assert.Equal(PeopleRecords.Make(2_000, 7).Select(record => record.TrueId), people.Order());
    }

    [Fact]
    public void A_hundred_thousand_rows_hold_about_thirty_thousand_seven_hundred_true_pairs() =>
        Assert.InRange(Pairs.Length, 29_800, 31_600);

    [Fact]
    public void A_seventh_of_the_true_pairs_share_no_email_phone_or_birth_date_and_half_of_these_no_postcode_either()
    {
        var hard = Pairs.Where(pair => !IsEasy(pair.Left, pair.Right)).ToArray();
        var hardest = hard.Count(pair => !Same(Compact(pair.Left.Postcode), Compact(pair.Right.Postcode)));

        Near(.147, Share(hard.Length, Pairs.Length), .01);
        Near(.068, Share(hardest, Pairs.Length), .008);
    }

    [Fact]
    public void Values_are_missing_as_often_as_the_recipe_says()
    {
        Near(.02, Missing(record => record.GivenName), .003);
        Near(.01, Missing(record => record.Surname), .003);
        Near(.18, Missing(record => record.BirthDate), .006);
        Near(.25, Missing(record => record.Email), .006);
        Near(.30, Missing(record => record.Phone), .006);
        Near(.15, Missing(record => record.Postcode), .006);
        Near(.12, Missing(record => record.City), .006);
    }

    [Fact]
    public void Names_are_spread_over_frequent_and_rare_ones()
    {
        Assert.InRange(Records.Select(record => record.Surname).Distinct().Count(), 12_000, 18_000);
        Assert.InRange(Records.Select(record => record.GivenName).Distinct().Count(), 4_000, 8_000);
        Assert.InRange(EqualPairs(record => record.Surname), 4_500_000, 6_500_000);
        Assert.InRange(EqualPairs(record => record.GivenName is "" || record.Surname is "" ? "" : $"{record.GivenName} {record.Surname}"), 25_000, 42_000);
    }

    [Fact]
    public void Households_share_surname_and_postcode_and_some_of_them_the_phone()
    {
        Assert.InRange(SharedByTwoPeople(record => record.Postcode is "" || record.Surname is "" ? "" : $"{record.Surname} {Compact(record.Postcode)}"), 10_000, 14_000);
        Assert.InRange(SharedByTwoPeople(record => Digits(record.Phone)), 1_900, 2_700);
    }

    private static string[] Made(string path, long seed)
    {
        PeopleFile.Make(path, 2_000, seed);
        return File.ReadAllLines(path);
    }

    private static IEnumerable<(PersonRecord, PersonRecord)> PairsOf(IEnumerable<PersonRecord> records)
    {
        var all = records.ToArray();
        return from left in Enumerable.Range(0, all.Length)
               from right in Enumerable.Range(left + 1, all.Length - left - 1)
               select (all[left], all[right]);
    }

    private static bool IsEasy(PersonRecord left, PersonRecord right) =>
        Same(left.Email, right.Email) || Same(Digits(left.Phone), Digits(right.Phone)) || Same(left.BirthDate, right.BirthDate);

    private static bool Same(string left, string right) => left.Length > 0 && left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private static string Compact(string postcode) => postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Digits(string phone) => phone.Length == 0 ? "" : phone.Replace(" ", "", StringComparison.Ordinal)[^10..];

    private static double Missing(Func<PersonRecord, string> value) => Share(Records.Count(record => value(record).Length == 0), Rows);

    private static double Share(int part, int whole) => (double)part / whole;

    private static void Near(double expected, double actual, double tolerance) => Assert.InRange(actual, expected - tolerance, expected + tolerance);

    private static long EqualPairs(Func<PersonRecord, string> value) => Records
        .Select(value).Where(text => text.Length > 0).CountBy(text => text, StringComparer.OrdinalIgnoreCase).Sum(count => count.Value * (count.Value - 1L) / 2);

    private static long SharedByTwoPeople(Func<PersonRecord, string> value) => Records
        .Where(record => value(record).Length > 0)
        .GroupBy(value, record => record.TrueId, StringComparer.OrdinalIgnoreCase)
        .Select(people => people.Distinct().Count())
        .Sum(people => people * (people - 1L) / 2);
}
