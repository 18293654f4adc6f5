using SocialCrm.Conventions.Tests.Documents;
using SocialCrm.Conventions.Tests.Packaging;

namespace SocialCrm.Conventions.Tests.Samples;

public sealed class Printed_outputs
{
    public static TheoryData<string> Shown => [.. OutputRules.Pages.Keys];

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Are_what_the_sample_prints(string page)
    {
        using var folder = new TemporaryFolder();

        var printed = await Dotnet.StartAsync(folder.Path, "dotnet", null, ["exec", Path.Combine(AppContext.BaseDirectory, OutputRules.Pages[page] + ".dll")]);

        Convention.Holds(OutputRules.Violations(MarkdownFile.Parse(page, Repository.Read(page)), printed));
    }

    [Fact]
    public void Are_all_compared() => Convention.Holds(OutputRules.UnguardedViolations(MarkdownFile.All()));

    [Fact]
    public void An_output_that_is_not_printed_is_found()
    {
        var page = MarkdownFile.Parse("a.md", "```text\none\n```\n```csharp\nvar x = 1;\n```\n```text\ntwo\n```\n");

        Assert.Empty(OutputRules.Violations(page, "one\ntwo\n"));
        Convention.Finds("does not print", OutputRules.Violations(page, "one\nthree\n"));
    }

    [Fact]
    public void A_page_that_nothing_compares_is_found() =>
        Convention.Finds("docs/new.md: shows an output that no test compares", OutputRules.UnguardedViolations([MarkdownFile.Parse("docs/new.md", "```text\none\n```\n")]));
}
