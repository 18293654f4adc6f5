namespace SocialCrm.Customers;

/// <summary>Hears meeting points one after another, and makes clusters of the records that met.</summary>
/// <remarks>
/// At each meeting point every record joins the first cluster there that it may join. Where records that meet contradict each other,
/// several clusters stay, and a record that fits more than one goes to the one with the smallest record.
/// </remarks>
internal sealed class Clustering(int records, KeptApart apart)
{
    private readonly ConstrainedClusters joined = new(records, apart);
    private readonly List<Evidence> heard = [];
    private readonly List<int> firsts = [];

    public void Hear(MeetingPoint point)
    {
        firsts.Clear();
        foreach (var record in point.Records)
        {
            if (!Joins(point.Rule, record))
                firsts.Add(record);
        }
    }

    /// <summary>The clusters, ordered by their first record.</summary>
    public List<Cluster> Clusters()
    {
        var clusters = new List<Cluster>();
        var numbers = new int[records];
        for (var record = 0; record < records; record++)
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

    private bool Joins(string rule, int record)
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
}
