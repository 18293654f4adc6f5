namespace SocialCrm.Customers;

/// <summary>The hard rule: ids that the host vouches for link when equal and never when they contradict.</summary>
internal sealed class VerifiedIdComparison : IComparison
{
    private readonly VerifiedIdRule rule = new();

    public string Name => LinkRules.VerifiedId;

    public MatchWeight Compare(SourceRecord left, SourceRecord right)
    {
        var lefts = SharedKeys.Of(rule, left);
        var rights = SharedKeys.Of(rule, right);
        if (VerifiedIds.Of(lefts) is { } mine && VerifiedIds.Of(rights) is { } theirs && mine.Contradict(theirs))
            return new MatchWeight(Name, double.NegativeInfinity, "different verified ids of one kind");
        return lefts.Exists(rights.Contains)
            ? new MatchWeight(Name, double.PositiveInfinity, "same verified id")
            : new MatchWeight(Name, 0, "no verified id of one kind in both");
    }
}
