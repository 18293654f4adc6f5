namespace SocialCrm.Customers;

/// <summary>Compares hashes with each other and with what was hashed. Two records that state no hash are for the comparison of what they state.</summary>
internal abstract class HashedComparison(HashedRule rule, MatchOdds odds, string noun) : IComparison
{
    public string Name => rule.Name;

    public MatchWeight Compare(SourceRecord left, SourceRecord right) => StatesHash(left) || StatesHash(right)
        ? SharedKeys.Compare((SharedKeys.Of(rule, left), SharedKeys.Of(rule, right)), odds, (Name, noun))
        : new MatchWeight(Name, 0, $"{noun} missing");

    private bool StatesHash(SourceRecord record) => record.Values.Any(value => value.Kind == rule.Kind);
}
