namespace SocialCrm.Conventions.Tests.Sources;

public sealed class Source_files
{
    [Fact]
    public void Are_laid_out_as_the_house_does() => Convention.Holds(SourceFile.All.SelectMany(FileRules.Violations));

    [Fact]
    public void Are_short_for_the_most_part() => Convention.Holds(FileRules.LengthViolations(SourceFile.All));

    [Fact]
    public void Use_names_that_say_something() => Convention.Holds(SourceFile.All.SelectMany(NameRules.Violations));

    [Fact]
    public void Have_methods_that_fit_on_a_screen() =>
        Convention.Holds(SourceFile.All.Where(file => file.Area == "src").SelectMany(MethodRules.Violations));

    [Fact]
    public void Use_each_event_id_once() => Convention.Holds(LogRules.Violations(SourceFile.All));

    [Theory]
    [InlineData("namespace A; class B; class C;", "One type per file")]
    [InlineData("namespace A; class B; enum C;", "One type per file")]
    [InlineData("namespace A; class Other;", "named after its type")]
    [InlineData("namespace A { class B; }", "file-scoped")]
    [InlineData("namespace A; class B {\n#region x\n#endregion\n}", "#region")]
    [InlineData("namespace A; // TODO later\nclass B;", "TODO")]
    [InlineData("namespace A; class B { void M() { /* FIXME */ } }", "TODO")]
    public void A_badly_laid_out_file_is_found(string text, string expected) =>
        Convention.Finds(expected, FileRules.Violations(SourceFile.Parse("src/SocialCrm.Sdk/B.cs", text)));

    [Fact]
    public void A_nested_type_and_a_word_in_a_string_are_no_violation() =>
        Assert.Empty(FileRules.Violations(SourceFile.Parse("src/SocialCrm.Sdk/B.cs", "namespace A; class B { class C; string d = \"// TODO\"; }")));

    [Fact]
    public void A_long_file_is_found() =>
        Convention.Finds("301 lines", FileRules.Violations(SourceFile.Parse("src/SocialCrm.Sdk/B.cs", new string('\n', 301))));

    [Fact]
    public void A_package_of_long_files_is_found()
    {
        SourceFile[] files =
        [
            SourceFile.Parse("src/SocialCrm.Sdk/A.cs", new string('\n', 60)),
            SourceFile.Parse("src/SocialCrm.Sdk/B.cs", new string('\n', 60)),
            SourceFile.Parse("src/SocialCrm.Sdk/C.cs", new string('\n', 59)),
        ];

        Convention.Finds("2 of 3 files", FileRules.LengthViolations(files));
        Assert.Empty(FileRules.LengthViolations(files[1..]));
    }

    [Theory]
    [InlineData("src/SocialCrm.Sdk/Customers/OrderHelper.cs", "namespace SocialCrm.Customers; class OrderHelper;", "'Helper' in OrderHelper")]
    [InlineData("src/SocialCrm.Sdk/Customers/A.cs", "namespace SocialCrm.Customers; class A { record CustomerInfo; }", "'Info' in CustomerInfo")]
    [InlineData("src/SocialCrm.Sdk/Common/A.cs", "namespace SocialCrm; class A;", "'Common' is not a room")]
    [InlineData("src/SocialCrm.Sdk/Customers/A.cs", "namespace SocialCrm.Stuff; class A;", "is not a room")]
    [InlineData("src/SocialCrm.Sdk/Customers/A.cs", "namespace SocialCrm.Offers; class A;", "lies in Customers")]
    public void An_empty_name_is_found(string path, string text, string expected) =>
        Assert.Contains(NameRules.Violations(SourceFile.Parse(path, text)), violation => violation.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void A_word_of_the_domain_is_no_violation() =>
        Assert.Empty(NameRules.Violations(SourceFile.Parse("src/SocialCrm.Sdk/Customers/A.cs", "namespace SocialCrm.Customers; class PersonalDataOfDatabase;")));

    [Theory]
    [InlineData("class A { void M(int a, int b, int c, int d, int e, CancellationToken f) { } }", "5 parameters")]
    [InlineData("class A { A(int a, int b, int c, int d, int e) { } }", "5 parameters")]
    [InlineData("class A { void M() { void N(int a, int b, int c, int d, int e) { } } }", "5 parameters")]
    public void A_long_list_of_parameters_is_found(string text, string expected) =>
        Convention.Finds(expected, MethodRules.Violations(SourceFile.Parse("src/SocialCrm.Sdk/A.cs", text)));

    [Fact]
    public void A_long_method_is_found() =>
        Convention.Finds("61 lines", MethodRules.Violations(SourceFile.Parse("src/SocialCrm.Sdk/A.cs", $"class A {{ void M() {{{new string('\n', 60)}}} }}")));

    [Fact]
    public void A_log_message_out_of_place_and_an_event_id_used_twice_are_found()
    {
        var log = SourceFile.Parse("src/SocialCrm.Sdk/Log.cs", "class Log { [LoggerMessage(EventId = 101)] void A(); [LoggerMessage(101, LogLevel.Debug, \"\")] void B(); }");
        var other = SourceFile.Parse("src/SocialCrm.Sdk/Other.cs", "class Other { [LoggerMessage(EventId = 102)] void A(); }");

        Convention.Finds("event id 101 is used 2 times", LogRules.Violations([log]));
        Convention.Finds("stand in Log.cs", LogRules.Violations([other]));
    }
}
