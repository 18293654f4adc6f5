namespace SocialCrm.Customers;

/// <summary>Records that meet under one key or by one connection.</summary>
/// <param name="Rank">How early it is heard.</param>
/// <param name="Rule">The rule that made them meet.</param>
/// <param name="Value">Tells meeting points of one rule apart.</param>
/// <param name="Records">The records, ascending; at least two.</param>
internal sealed record MeetingPoint(int Rank, string Rule, string Value, IReadOnlyList<int> Records) : IComparable<MeetingPoint>
{
    /// <summary>All meeting points of a scope, in the order in which they are heard; keys set aside are none.</summary>
    public static List<MeetingPoint> Of(UnificationScope scope, ScopeIndex index)
    {
        var points = new List<MeetingPoint>();
        foreach (var (key, records) in Sharing(index))
        {
            if (records.Count < 2 || scope.SetAside.Contains(key))
                continue;
            var meeting = key.Rule switch
            {
                LinkRules.Account => HandleHolders.Meeting(index, key.Value, records),
                LinkRules.HashedEmail => HashHolders.Meeting(index, (AttributeKind.HashedEmail, key.Value), records),
                LinkRules.HashedPhone => HashHolders.Meeting(index, (AttributeKind.HashedPhone, key.Value), records),
                _ => records,
            };
            if (meeting.Count > 1)
                points.Add(new MeetingPoint(LinkRules.Rank(key.Rule), key.Rule, key.Value, meeting));
        }

        foreach (var connection in scope.Connections)
        {
            if (index.TryFind(connection.Left, connection.Right, out var pair))
                points.Add(new MeetingPoint(LinkRules.ConnectionRank, connection.Rule, "", [pair.First, pair.Second]));
        }

        points.Sort();
        return points;
    }

    public int CompareTo(MeetingPoint? other)
    {
        if (other is null)
            return 1;
        var order = Rank.CompareTo(other.Rank);
        order = order != 0 ? order : string.CompareOrdinal(Rule, other.Rule);
        order = order != 0 ? order : Records[0].CompareTo(other.Records[0]);
        order = order != 0 ? order : Records[1].CompareTo(other.Records[1]);
        return order != 0 ? order : string.CompareOrdinal(Value, other.Value);
    }

    private static Dictionary<IdentityKey, List<int>> Sharing(ScopeIndex index)
    {
        var sharing = new Dictionary<IdentityKey, List<int>>();
        for (var record = 0; record < index.Records.Count; record++)
        {
            foreach (var key in index.Records[record].Keys)
            {
                if (!sharing.TryGetValue(key, out var records))
                    sharing.Add(key, records = new List<int>(2));
                if (records.Count == 0 || records[^1] != record)
                    records.Add(record);
            }
        }

        return sharing;
    }
}
