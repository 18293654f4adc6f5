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
        return SharedKeys.Compare((lefts, rights), Odds, (Name, "account"));
    }

    private static string ChannelOf(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];
}
