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
    public void Diagnostics_list_every_log_event() =>
        Convention.Holds(LogRules.PageViolations("docs/diagnostics.md", Repository.Read("docs/diagnostics.md"), SourceFile.All));

    [Fact]
    public void Telemetry_lists_every_metric_and_every_activity() =>
        Convention.Holds(TelemetryRules.PageViolations("docs/telemetry.md", Repository.Read("docs/telemetry.md"), SourceFile.All));

    [Theory]
    [InlineData("""meter.CreateCounter<long>("socialcrm.channel.ghosts", "{ghost}", "…")""", "socialcrm.channel.ghosts")]
    [InlineData("""Source.StartActivity("channel.haunt")""", "channel.haunt")]
    public void A_metric_or_an_activity_that_no_page_lists_is_found(string call, string name)
    {
        var source = SourceFile.Parse("src/SocialCrm.Sdk/Channels/A.cs", $"class A {{ void B() {{ {call}; }} }}");

        Convention.Finds($"does not list {name}", TelemetryRules.PageViolations("a.md", "`socialcrm.channel.events`", [source]));
    }

    [Theory]
    [InlineData("| 101 | Debug | a |\n", "does not list log event 102")]
    [InlineData("| 101 | Debug | a |\n| 102 | Debug | b |\n| 103 | Debug | c |\n", "lists log event 103, which nothing writes")]
    public void A_list_of_log_events_that_is_out_of_step_is_found(string text, string expected)
    {
        var log = SourceFile.Parse("src/SocialCrm.Sdk/Log.cs", "class Log { [LoggerMessage(101, LogLevel.Debug, \"\")] void A(); [LoggerMessage(102, LogLevel.Debug, \"\")] void B(); }");

        Convention.Finds(expected, LogRules.PageViolations("a.md", text, [log]));
    }

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

    [Theory]
    [InlineData("home/me")]
    [InlineData("tmp/report.html")]
    public void A_machine_path_is_found(string path) => Convention.Finds("says", SecretRules.Violations("a.md", "see /" + path));

    [Fact]
    public void The_first_program_fits_on_the_first_screen() => Convention.Holds(FirstScreenRules.Violations(Page("README.md")));

    [Theory]
    [InlineData("a long program", 17, 10, "17 lines")]
    [InlineData("a long line", 10, 121, "121 characters")]
    public void A_first_program_that_does_not_fit_is_found(string what, int lines, int width, string expected)
    {
        var program = string.Join('\n', Enumerable.Repeat(new string('x', width), lines));

        var page = MarkdownFile.Parse(what, $"```bash\ninstall\n```\n```csharp\n{program}\n```\n```text\noutput\n```\n");

        Assert.Contains(FirstScreenRules.Violations(page), violation => violation.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_first_screen_out_of_order_is_found() =>
        Convention.Finds("one install line, one program, its output", FirstScreenRules.Violations(MarkdownFile.Parse("a.md", "```csharp\nx\n```\n```bash\ninstall\n```\n```text\noutput\n```\n")));

    private static MarkdownFile Page(string path) => MarkdownFile.Parse(path, Repository.Read(path));
}
