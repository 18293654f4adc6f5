namespace SocialCrm.Customers;

/// <summary>What people have decided of pairs of records: that they are one person, or are not. Of two decisions the one that parts holds.</summary>
/// <remarks>Safe to share between threads once it is filled.</remarks>
internal sealed class PairDecisions
{
    private readonly Dictionary<ulong, HardRule> rules = [];
    private readonly HashSet<int> named = [];

    public bool Any => rules.Count > 0;

    /// <summary>The pairs that are one person.</summary>
    public IEnumerable<ulong> Linked => rules.Where(pair => pair.Value == HardRule.Same).Select(pair => pair.Key);

    public void Add(int left, int right, HardRule rule)
    {
        var pair = PairList.Of(left, right);
        rules[pair] = rules.TryGetValue(pair, out var before) && before > rule ? before : rule;
        named.Add(left);
        named.Add(right);
    }

    public HardRule Of(int left, int right) => rules.GetValueOrDefault(PairList.Of(left, right));

    /// <summary>Whether a record was decided about.</summary>
    public bool Concern(int record) => named.Contains(record);
}
