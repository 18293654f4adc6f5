namespace SocialCrm.Connectors.Tests.Fuzzing;

/// <summary>What came of fuzzing.</summary>
internal sealed class FuzzReport
{
    private const int MostExamples = 20;

    private readonly List<string> examples = [];

    public long Cases { get; set; }

    /// <summary>Changed requests that were refused.</summary>
    public long Refused { get; set; }

    /// <summary>Requests that passed because they were genuine.</summary>
    public long Accepted { get; set; }

    /// <summary>Deliveries that were understood, and those of which nothing was.</summary>
    public long Understood { get; set; }

    public long Malformed { get; set; }

    public long Interactions { get; set; }

    public long Rejected { get; set; }

    /// <summary>Changed requests that passed.</summary>
    public long FalseAccepts { get; set; }

    /// <summary>Genuine requests that did not.</summary>
    public long FalseRefusals { get; set; }

    /// <summary>Exceptions other than <see cref="Channels.ChannelException"/>, and interactions that cannot be stored.</summary>
    public long Faults { get; set; }

    /// <summary>What went wrong, each with the number of its case.</summary>
    public IReadOnlyList<string> Examples => examples;

    public void Tell(string what)
    {
        if (examples.Count < MostExamples)
            examples.Add(what);
    }

    public void Add(FuzzReport other)
    {
        Cases += other.Cases;
        Refused += other.Refused;
        Accepted += other.Accepted;
        Understood += other.Understood;
        Malformed += other.Malformed;
        Interactions += other.Interactions;
        Rejected += other.Rejected;
        FalseAccepts += other.FalseAccepts;
        FalseRefusals += other.FalseRefusals;
        Faults += other.Faults;
        foreach (var example in other.examples)
            Tell(example);
    }
}
