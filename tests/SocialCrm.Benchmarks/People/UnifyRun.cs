namespace SocialCrm.Benchmarks.People;

/// <summary>What the Workbench tells of a run.</summary>
internal sealed record UnifyRun(long PeakBytes, double Threshold, IReadOnlyDictionary<string, double> Seconds)
{
    public double? Precision { get; init; }

    public double? Recall { get; init; }

    public double? F1 { get; init; }
}
