using Workbench.CommandLine;

namespace Workbench.Tests.CommandLine;

public class OptionsTests
{
    private static readonly string[] Known = ["--one", "--many+"];

    [Fact]
    public void A_value_may_follow_after_a_blank_or_an_equals_sign_and_some_options_may_be_repeated()
    {
        var options = Options.Read(["word", "--one=a=b", "--many", "c", "--many=d"], Known);

        Assert.Equal("a=b", options.Required("--one"));
        Assert.Equal(["c", "d"], options.All("--many"));
        Assert.Equal(["word"], options.Words);
    }

    [Theory]
    [InlineData("--two a", "no option '--two'")]
    [InlineData("--one a --one b", "given twice")]
    [InlineData("--one", "needs a value")]
    [InlineData("--one --many", "needs a value")]
    [InlineData("--one=", "empty value")]
    public void What_cannot_be_read_is_refused(string line, string reason) =>
        Assert.Contains(reason, Assert.Throws<UsageException>(() => Options.Read(line.Split(' '), Known)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("95%")]
    [InlineData("-0.5")]
    public void A_probability_lies_between_0_and_1(string text)
    {
        var options = Options.Read([$"--one={text}"], Known);

        Assert.Throws<UsageException>(() => options.Probability("--one"));
    }
}
