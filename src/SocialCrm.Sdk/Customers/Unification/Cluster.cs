namespace SocialCrm.Customers;

/// <summary>Records that a decision takes for one person.</summary>
/// <param name="Records">The records, ascending.</param>
/// <param name="Evidence">Why, in the order in which it was heard.</param>
internal sealed record Cluster(List<int> Records, List<Evidence> Evidence)
{
    /// <summary>Hears all meeting points and answers the clusters, ordered by their first record.</summary>
    /// <remarks>
    /// At each meeting point every record joins the first cluster there that it may join. Where records that meet contradict each other,
    /// several clusters stay, and a record that fits more than one goes to the one with the smallest record.
    /// </remarks>
    public static List<Cluster> Of(UnificationScope scope, ScopeIndex index, KeptApart apart)
    {
        var joined = new ConstrainedClusters(index.Records.Count, apart);
        var heard = new List<Evidence>();
        var firsts = new List<int>();
        foreach (var point in MeetingPoint.Of(scope, index))
        {
            firsts.Clear();
            foreach (var record in point.Records)
            {
                if (!Joins(joined, firsts, point.Rule, record, heard))
                    firsts.Add(record);
            }
        }

        return Collect(joined, index.Records.Count, heard);
    }

    private static bool Joins(ConstrainedClusters joined, List<int> firsts, string rule, int record, List<Evidence> heard)
    {
        foreach (var first in firsts)
        {
            var already = joined.Find(first) == joined.Find(record);
            if (!already && !joined.TryJoin(first, record))
                continue;
            heard.Add(new Evidence(rule, first, record, !already));
            return true;
        }

        return false;
    }

    private static List<Cluster> Collect(ConstrainedClusters joined, int count, List<Evidence> heard)
    {
        var clusters = new List<Cluster>();
        var numbers = new int[count];
        for (var record = 0; record < count; record++)
        {
            ref var number = ref numbers[joined.Find(record)];
            if (number == 0)
            {
                clusters.Add(new Cluster([], []));
                number = clusters.Count;
            }

            clusters[number - 1].Records.Add(record);
        }

        foreach (var evidence in heard)
            clusters[numbers[joined.Find(evidence.First)] - 1].Evidence.Add(evidence);
        return clusters;
    }
}
