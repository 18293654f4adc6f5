using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>People whose family name is written in another romanisation, or in characters, meet and are compared by it.</summary>
public class RomanisedSurnameTests
{
    private const int Others = 2_000;

    [Theory]
    [InlineData("Chen", "Mei Ling", "Tan", "Bee Lian", true)]
    [InlineData("陈", "小明", "Chan", "Siu Ming", true)]
    [InlineData("Huang", "Zhiwei", "Ng", "Chee Wai", true)]
    [InlineData("林", "美玲", "Lim", "Bee Leng", true)]
    [InlineData("陳", "小明", "Chan", "Xiao Ming", false)]
    [InlineData("Chen", "Xiaoming", "Tan", "小明", false)]
    [InlineData("Zhang", "Jasmine", "Cheung", "Jasmine", false)]
    public void Spellings_of_one_family_name_meet(string family, string given, string otherFamily, string otherGiven, bool withDate)
    {
        var result = Linked((given, family), (otherGiven, otherFamily), withDate ? "1980-05-03" : "");

        Assert.True(result.Candidates.Contains(PairList.Of(Others, Others + 1)));
        Assert.Contains(result.Explain(Others, Others + 1).Weights, weight => weight is { Comparison: "family-name", Finding: "family name in another romanisation", Weight: > 0 });
    }

    [Theory]
    [InlineData("Chen", "Zhang")]
    [InlineData("Smith", "Tan")]
    public void Family_names_that_are_two_do_not_meet(string family, string otherFamily)
    {
        var result = Linked(("Jasmine", family), ("Jasmine", otherFamily), "");

        Assert.False(result.Candidates.Contains(PairList.Of(Others, Others + 1)));
    }

    [Fact]
    public void A_person_of_two_spellings_is_one_customer_by_what_else_agrees()
    {
        var result = Linked(("Jasmine", "Chen"), ("Jasmine", "Tan"), "1980-05-03");

        Assert.Equal(result.Clusters[Others], result.Clusters[Others + 1]);
    }

    [Fact]
    public void The_rules_cost_hardly_any_pairs_where_such_names_are_rare()
    {
        var result = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(20_000));
        var without = new PairList();
        foreach (var rule in result.Evidence.Rules.Where(rule => !rule.Name.Contains("surname", StringComparison.Ordinal)))
            without.Add(result.Evidence.Finder.Meet(rule).All);
        without.SortDistinct(20_000);

        Assert.Equal(2, result.Evidence.Rules.Count(rule => rule.Name.Contains("surname", StringComparison.Ordinal)));
        Assert.InRange(result.CandidatePairs, without.Count, without.Count * 1.02);
    }

    private static LinkageResult Linked((string Given, string Family) one, (string Given, string Family) other, string born) => new RecordLinker(new LinkageOptions()).Link(MadeUp.Batch(
        Others + 2,
        i => i < Others
            ? [(AttributeKind.GivenName, MadeUp.Given(i * 2 / 3)), (AttributeKind.FamilyName, MadeUp.Family(i * 2 / 3)), (AttributeKind.BirthDate, MadeUp.Born(i * 2 / 3))]
            : [(AttributeKind.GivenName, i == Others ? one.Given : other.Given), (AttributeKind.FamilyName, i == Others ? one.Family : other.Family), (AttributeKind.BirthDate, born)]));
}
