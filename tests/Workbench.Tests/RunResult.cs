namespace Workbench.Tests;

/// <summary>What a run left behind.</summary>
internal sealed record RunResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard error.</summary>
    public string[] Complaints => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Asserts that the run ended with one line that says a number of things.</summary>
    public void AssertRefused(params string[] words)
    {
        Assert.Equal(2, ExitCode);
        var complaint = Assert.Single(Complaints);
        Assert.All(words, word => Assert.Contains(word, complaint, StringComparison.Ordinal));
    }
}
