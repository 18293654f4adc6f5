namespace SocialCrm.Customers;

/// <summary>Compares accounts on channels that both records have one on; few people have two on one channel.</summary>
internal sealed class AccountComparison : IComparison
{
    private static readonly MatchOdds Odds = new(Same: 0.9, Chance: 1e-6);
    private readonly AccountRule rule = new();

    public string Name => LinkRules.Account;

    public MatchWeight Compare(SourceRecord left, SourceRecord right)
    {
        var lefts = SharedKeys.Of(rule, left);
        var rights = SharedKeys.Of(rule, right);
        var channels = rights.ConvertAll(ChannelOf);
        lefts.RemoveAll(key => !channels.Contains(ChannelOf(key)));
        if (left.Source == right.Source)
            (lefts, rights) = (ById(left, lefts), ById(right, rights));
        return SharedKeys.Compare((lefts, rights), Odds, (Name, "account"));
    }

    /// <summary>Two accounts of one channel are told apart by their ids: a handle can have been the one's and then the other's.</summary>
    private static List<string> ById(SourceRecord account, List<string> keys) =>
        keys.ConvertAll(key => AccountRule.AccountOf(account, key) ?? key);

    private static string ChannelOf(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];
}
