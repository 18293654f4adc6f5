using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>What comparisons find of two values.</summary>
public class LevelTests
{
    [Theory]
    [InlineData("anna.berg@gmail.com", "annaberg+shop@googlemail.com", "same e-mail but for tags and dots")]
    [InlineData("anna.berg+shop@ice.example", "anna.berg@ice.example", "same e-mail but for tags and dots")]
    [InlineData("anna.berg@ice.example", "annaberg@ice.example", "e-mail misspelt")]
    [InlineData("anna.berg@ice.example", "anna.berg@snow.example", "same mailbox name at another provider")]
    [InlineData("anna.berg@ice.example", "anne.bergs@snow.example", "similar e-mail")]
    [InlineData("anna.berg@ice.example", "clark@snow.example", "different e-mail")]
    public void Addresses_are_graded(string one, string other, string finding) => Assert.Equal(finding, Found("email", AttributeKind.Email, one, other));

    [Theory]
    [InlineData("1980-05-03", "1980-03-05", "day and month swapped")]
    [InlineData("1980-05-03", "1980-05-08", "birth date with one digit wrong")]
    [InlineData("1980-05-03", "1980", "same birth year, day unknown")]
    [InlineData("1980-05-03", "1980-01-01", "same birth year, day unknown")]
    [InlineData("1980-05-13", "1980-05-24", "two parts of the birth date the same")]
    [InlineData("1980-05-13", "5/13", "two parts of the birth date the same")]
    [InlineData("1980-05-13", "1980-11-24", "same birth year")]
    [InlineData("11/24", "5/13", "different birth date")]
    [InlineData("1980-05-13", "1957-11-24", "different birth date")]
    public void Birth_dates_are_graded(string one, string other, string finding) => Assert.Equal(finding, Found("birth-date", AttributeKind.BirthDate, one, other));

    [Theory]
    [InlineData("小明", "Xiaoming", "given name in other letters")]
    [InlineData("小明", "Xiao Ming", "given name in other letters")]
    [InlineData("小明", "Dawei", "different given name")]
    [InlineData("Elizabeth", "Liz", "forms of one given name")]
    [InlineData("Anna", "A.", "initial fits")]
    [InlineData("Bertram", "Bertran", "given name misspelt")]
    public void Given_names_are_graded(string one, string other, string finding) => Assert.Equal(finding, Found("given-name", AttributeKind.GivenName, one, other));

    [Theory]
    [InlineData("陈", "Chan", "family name in another romanisation")]
    [InlineData("Tan", "Chen", "family name in another romanisation")]
    [InlineData("陈", "陳", "family name in another romanisation")]
    [InlineData("盖", "Ge", "family name in another romanisation")]
    [InlineData("Lovelace", "Lovelase", "family name misspelt")]
    [InlineData("陈", "Wang", "different family name")]
    public void Family_names_are_graded(string one, string other, string finding) => Assert.Equal(finding, Found("family-name", AttributeKind.FamilyName, one, other));

    private static string Found(string comparison, AttributeKind kind, string one, string other)
    {
        var batch = new RecordBatch(new LinkageOptions());
        batch.Add(People.Stating("crm", "1", new RecordValue(kind, one)));
        batch.Add(People.Stating("crm", "2", new RecordValue(kind, other)));
        return new RecordLinker(new LinkageOptions()).Link(batch).Explain(0, 1).Weights.Single(weight => weight.Comparison == comparison).Finding;
    }
}
