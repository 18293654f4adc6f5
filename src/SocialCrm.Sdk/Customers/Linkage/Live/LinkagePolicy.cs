namespace SocialCrm.Customers;

/// <summary>By what records are linked as they come: the same for every step, or the steps must be taken anew.</summary>
/// <param name="Model">What was learned.</param>
/// <param name="Options">How records are linked.</param>
/// <param name="UniqueSources">The sources that hold nobody twice.</param>
/// <param name="Host">What the host brings of its own.</param>
internal sealed record LinkagePolicy(LinkageModel Model, LinkageOptions Options, IReadOnlySet<string> UniqueSources, HostRules Host)
{
    // One in ten: who is less likely the same is nobody's question, nor who is nine times as likely as not.
    private static readonly double SureEnough = -LinkageEvidence.Score(0.1);

    /// <summary>The log2 odds from which records count as one person.</summary>
    public double Threshold { get; } = LinkageEvidence.Score(Options.Threshold ?? Model.Threshold);

    /// <summary>The log2 odds above which a pair is kept: it is a link, or a person may be asked about it.</summary>
    public double LeastKept => Math.Min(Threshold, -SureEnough);

    /// <summary>The log2 odds below which a link is a matter of doubt.</summary>
    public double MostDoubted => Math.Max(Threshold, SureEnough);

    /// <summary>Whether a pair that is kept joins its records.</summary>
    public bool IsLink(WeightedLink pair) => pair.Weight > Threshold;

    /// <summary>Whether a person may have to look at a pair that is kept.</summary>
    public bool IsDoubt(WeightedLink pair) => pair.Weight <= Threshold || pair.Weight < SureEnough;
}
