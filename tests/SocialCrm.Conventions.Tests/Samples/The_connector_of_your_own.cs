using SocialCrm.Conventions.Tests.Sources;

namespace SocialCrm.Conventions.Tests.Samples;

public sealed class The_connector_of_your_own
{
    private const int Most = 250;

    [Fact]
    public void Has_few_lines() => Assert.InRange(Lines("samples/YourOwnConnector/").Count(), 1, Most);

    [Fact]
    public void Has_few_lines_of_code_with_its_fake_and_its_suites() =>
        Assert.InRange(Lines("samples/YourOwnConnector/").Concat(Lines("tests/YourOwnConnector.Tests/")).Count(line => line.Trim().Length > 0), 1, Most);

    private static IEnumerable<string> Lines(string folder) =>
        SourceFile.All.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).SelectMany(file => file.Text.TrimEnd().Split('\n'));
}
