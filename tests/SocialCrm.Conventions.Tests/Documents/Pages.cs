using SocialCrm.Conventions.Tests.Sources;

namespace SocialCrm.Conventions.Tests.Documents;

public sealed class Pages
{
    [Fact]
    public void English_and_Chinese_are_in_step() =>
        Convention.Holds(PageRules.StepViolations(Page("README.md"), Page("README.zh-CN.md")));

    [Fact]
    public void Every_snippet_is_lifted_from_code_that_compiles()
    {
        var sources = SourceFile.All.Where(file => file.Area is "samples" or "tests").Select(file => PageRules.Squeeze(file.Text)).ToArray();

        Convention.Holds(MarkdownFile.All().SelectMany(page => PageRules.SnippetViolations(page, sources)));
    }

    [Fact]
    public void Every_link_within_the_repository_leads_somewhere() =>
        Convention.Holds(MarkdownFile.All().SelectMany(page => PageRules.LinkViolations(page, path => Path.Exists(Repository.Full(path)))));

    [Fact]
    public void No_file_names_a_machine_or_a_package_source() =>
        Convention.Holds(Repository.Files.Where(SecretRules.IsText).SelectMany(file => SecretRules.Violations(file, Repository.Read(file))));

    [Fact]
    public void Diagnostics_say_what_to_do_about_every_failure() =>
        Convention.Holds(PageRules.FailureViolations("docs/diagnostics.md", Repository.Read("docs/diagnostics.md"), [typeof(Storage.StoreFailure), typeof(Channels.ChannelFailure)]));

    [Fact]
    public void A_failure_that_no_page_explains_is_found() =>
        Convention.Finds("StoreFailure.Newer", PageRules.FailureViolations("a.md", "`Unavailable` `Locked` `ReadOnly` `Full` `Corrupt` `NotADatabase` `Unexpected`", [typeof(Storage.StoreFailure)]));

    [Theory]
    [InlineData("# A\n## B\n", "# A\n", "headings")]
    [InlineData("# A\n```bash\none\n```\n", "# A\n", "code blocks")]
    [InlineData("```bash\none\n```\n", "```bash\ntwo\n```\n", "differ in the block that begins 'one'")]
    public void Languages_out_of_step_are_found(string english, string chinese, string expected) =>
        Convention.Finds(expected, PageRules.StepViolations(MarkdownFile.Parse("a.md", english), MarkdownFile.Parse("b.md", chinese)));

    [Fact]
    public void A_snippet_that_nothing_compiles_is_found()
    {
        var page = MarkdownFile.Parse("a.md", "```csharp\nvar crm =\n    new Crm();\n```\n");

        Assert.Empty(PageRules.SnippetViolations(page, ["class A { void B() { var crm = new Crm(); } }"]));
        Convention.Finds("begins 'var crm ='", PageRules.SnippetViolations(page, ["class A { void B() { var crm = new Other(); } }"]));
    }

    [Fact]
    public void A_dead_link_is_found() =>
        Convention.Finds("gone.md leads nowhere", PageRules.LinkViolations(MarkdownFile.Parse("docs/a.md", "[x](gone.md) [y](https://example.com) [z](#top)"), _ => false));

    [Fact]
    public void A_machine_path_is_found() => Convention.Finds("says", SecretRules.Violations("a.md", "see " + "/" + "home/me"));

    private static MarkdownFile Page(string path) => MarkdownFile.Parse(path, Repository.Read(path));
}
