using SocialCrm.Conventions.Tests.Types;
using SocialCrm.Testing;

namespace SocialCrm.Conventions.Tests.Sources;

public sealed class Conformance_suites
{
    [Fact]
    public void Have_virtual_facts() => Convention.Holds(SuiteRules.VirtualViolations(SuiteRules.Suites(Packages.Types)));

    [Fact]
    public void Are_seen_by_the_checks() => Assert.True(SuiteRules.Suites(Packages.Types).Count() > 10, "Hardly any suite was seen.");

    [Theory]
    [InlineData("SocialCrm.Storage.Sqlite.Tests")]
    [InlineData("SocialCrm.Storage.PostgreSql.Tests")]
    public void Are_derived_by_both_databases(string project) =>
        Convention.Holds(SuiteRules.ForgottenSuites(SuiteRules.Suites(Packages.Types).Where(suite => suite.IsSubclassOf(typeof(StoreSuite))), project, SourceFile.All));

    [Fact]
    public void A_fact_that_is_not_virtual_is_found() => Convention.Finds("PlantedSuite.Stays_as_it_is", SuiteRules.VirtualViolations([typeof(PlantedSuite)]));

    [Fact]
    public void A_forgotten_suite_is_found()
    {
        var derived = SourceFile.Parse("tests/A.Tests/B.cs", "class B : Some.PlantedSuite;");
        var elsewhere = SourceFile.Parse("tests/Other.Tests/B.cs", "class B : PlantedSuite;");

        Assert.Empty(SuiteRules.ForgottenSuites([typeof(PlantedSuite)], "A.Tests", [derived]));
        Convention.Finds("derives no class from PlantedSuite", SuiteRules.ForgottenSuites([typeof(PlantedSuite)], "A.Tests", [elsewhere]));
    }
}
