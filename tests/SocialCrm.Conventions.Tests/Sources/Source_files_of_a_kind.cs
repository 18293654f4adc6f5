namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>Rules that only some files are under: verbs, options, connectors, tests.</summary>
public sealed class Source_files_of_a_kind
{
    [Fact]
    public void Have_verbs_that_hosts_know() => Convention.Holds(SourceFile.All.SelectMany(VerbRules.Violations));

    [Fact]
    public void Validate_options_when_a_host_starts() => Convention.Holds(OptionsRules.Violations(SourceFile.All));

    [Fact]
    public void Catch_in_a_connector_only_what_they_translate() => Convention.Holds(SourceFile.All.SelectMany(CatchRules.Violations));

    [Fact]
    public void Name_tests_by_sentences() => Convention.Holds(SourceFile.All.SelectMany(TestNameRules.Violations));

    [Theory]
    [InlineData("namespace SocialCrm; public class V { public static void WithSqlite(this SocialCrmBuilder crm) { } }", "WithSqlite is no verb")]
    [InlineData("namespace SocialCrm; public class V { public static void Address(this SocialCrmBuilder crm) { } }", "Address is no verb")]
    [InlineData("namespace SocialCrm; public class V { public static void RegisterCrm(this IServiceCollection services) { } }", "RegisterCrm is no verb")]
    [InlineData("namespace SocialCrm; public class V { extension(SocialCrmBuilder crm) { public void EnableX() { } } }", "EnableX is no verb")]
    [InlineData("namespace SocialCrm.Offers; public class V { public static void AddX(this SocialCrmBuilder crm) { } }", "lies in namespace SocialCrm.Offers")]
    public void A_verb_that_hosts_do_not_know_is_found(string text, string expected) =>
        Convention.Finds(expected, VerbRules.Violations(SourceFile.Parse("src/SocialCrm.Sdk/V.cs", text)));

    [Theory]
    [InlineData("class A { void M() => services.AddOptions<XOptions>().Configure(x => { }); }")]
    [InlineData("class A { void M() { services.AddOptions<XOptions>(); services.AddOptions<YOptions>().ValidateOnStart(); } }")]
    [InlineData("class A(IOptions<XOptions> options);")]
    [InlineData("class A { void Add<T>() => services.AddOptions<T>(name); void M() { Add<XOptions>(); services.AddOptions<XOptions>(); } }")]
    [InlineData("class A(IOptionsMonitor<XOptions> options) { void M() => services.AddOptions<YOptions>(name).Configure(configure).ValidateOnStart(); }")]
    public void Options_that_are_not_validated_on_start_are_found(string text) =>
        Convention.Finds("XOptions is not validated on start", OptionsRules.Violations([SourceFile.Parse("src/SocialCrm.Sdk/A.cs", text)]));

    [Theory]
    [InlineData("catch (Exception) { }")]
    [InlineData("catch (System.Exception fault) { throw new ChannelException(fault); }")]
    [InlineData("catch { }")]
    public void A_connector_that_catches_everything_is_found(string clause)
    {
        var text = $"class A {{ void M() {{ try {{ }} {clause} }} }}";

        Convention.Finds("catches everything", CatchRules.Violations(SourceFile.Parse("src/SocialCrm.Connectors/Files/A.cs", text)));
        Assert.Empty(CatchRules.Violations(SourceFile.Parse("src/SocialCrm.Sdk/A.cs", text)));
    }

    [Theory]
    [InlineData("catch (IOException) { }")]
    [InlineData("catch (Exception fault) when (fault is IOException or FormatException) { }")]
    [InlineData("catch { Close(); throw; }")]
    public void A_connector_that_catches_what_it_translates_is_no_violation(string clause) =>
        Assert.Empty(CatchRules.Violations(SourceFile.Parse("src/SocialCrm.Connectors/Files/A.cs", $"class A {{ void M() {{ try {{ }} {clause} }} }}")));

    [Theory]
    [InlineData("[Fact] public void Works() { }")]
    [InlineData("[Theory] [InlineData(1)] public void ReadAsync_ReturnsNull_WhenEmpty(int a) { }")]
    [InlineData("[SkippableFact] public void reading_skips_what_was_read() { }")]
    [InlineData("[Fact] public void Reading__skips() { }")]
    public void A_test_that_is_no_sentence_is_found(string method) =>
        Convention.Finds("is no sentence", TestNameRules.Violations(SourceFile.Parse("tests/A.Tests/B.cs", $"class B {{ {method} }}")));
}
