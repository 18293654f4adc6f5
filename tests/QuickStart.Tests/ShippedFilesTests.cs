using QuickStart.Tests.Generator;

namespace QuickStart.Tests;

public class ShippedFilesTests
{
    /// <summary>Set to 1 to write the files instead of comparing them.</summary>
    private const string Rewrite = "QUICKSTART_WRITE_SAMPLE_DATA";

    [Fact]
    public async Task Generating_the_sample_again_gives_the_shipped_files_byte_for_byte()
    {
        var folder = Path.Combine(Repository.Root, "samples", "QuickStart", "Data");

        var files = await SampleGenerator.GenerateAsync();

        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            foreach (var (name, text) in files.All)
                File.WriteAllText(Path.Combine(folder, name), text);
        }

        foreach (var (name, text) in files.All)
            Assert.Equal(text, File.ReadAllText(Path.Combine(folder, name)));
    }
}
