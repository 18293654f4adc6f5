namespace SocialCrm.Customers;

/// <summary>By what records are linked as they come: the same for every step, or the steps must be taken anew.</summary>
/// <param name="Model">What was learned.</param>
/// <param name="Options">How records are linked.</param>
/// <param name="UniqueSources">The sources that hold nobody twice.</param>
/// <param name="Host">What the host brings of its own.</param>
internal sealed record LinkagePolicy(LinkageModel Model, LinkageOptions Options, IReadOnlySet<string> UniqueSources, HostRules Host)
{
    /// <summary>The log2 odds from which records count as one person.</summary>
    public double Threshold => LinkageEvidence.Score(Options.Threshold ?? Model.Threshold);
}
