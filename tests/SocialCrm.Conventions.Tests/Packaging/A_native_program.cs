namespace SocialCrm.Conventions.Tests.Packaging;

[Collection(BuildsAlone.Name)]
public sealed class A_native_program
{
    [SkippableFact]
    public async Task Runs_the_whole_path_on_SQLite_without_a_warning_of_the_trimmer()
    {
        Skip.If(CLinker.Name is null, "NativeAOT needs a C linker. Install clang and zlib1g-dev.");
        using var folder = new TemporaryFolder();

        var built = await Dotnet.RunAsync(
            folder.Path,
            [
                "publish", Repository.Full("tests/SocialCrm.AotSmoke"), "-c", "Release", "--artifacts-path", folder.Inner("artifacts"), "--output", folder.Inner("out"),
                "--disable-build-servers", "-nodeReuse:false", "-p:RunAnalyzers=false", .. CLinker.Arguments,
            ]);
        var program = Path.Combine(folder.Inner("out"), "SocialCrm.AotSmoke");
        var database = Path.Combine(folder.Path, "smoke.db");
        var first = await Dotnet.StartAsync(folder.Path, program, null, [database]);
        var again = await Dotnet.StartAsync(folder.Path, program, null, [database]);

        Assert.DoesNotContain("warning IL", built, StringComparison.Ordinal);
        Assert.False(File.Exists(program + ".dll"), "The program was published as managed code.");
        Assert.Contains("0 wrong", first, StringComparison.Ordinal);
        Assert.Contains("milliseconds", again, StringComparison.Ordinal);
    }
}
