namespace SocialCrm.Customers;

/// <summary>The records of a customer as a graph is drawn of them, by their places from 0, whether a batch or a store knows them.</summary>
/// <param name="Records">The records.</param>
/// <param name="Score">The log2 odds that two of them are one person.</param>
internal sealed record GraphedCustomer(IReadOnlyList<GraphedRecord> Records, Func<int, int, double> Score)
{
    /// <summary>The log2 odds above which records count as one person.</summary>
    public required double Threshold { get; init; }

    /// <summary>A record of the strongest pair that was compared; any where none was.</summary>
    public required int First { get; init; }

    /// <summary>A customer of a batch.</summary>
    public static GraphedCustomer Of(LinkageResult result, int customer)
    {
        var clusters = result.Clusters;
        var members = new List<int>();
        for (var record = 0; record < clusters.Length; record++)
        {
            if (clusters[record] == customer)
                members.Add(record);
        }

        var table = result.Evidence.Table;
        return new GraphedCustomer(
            members.ConvertAll(record => GraphedRecord.Of(table.Sources[table.SourceOf(record)], table.KeyOf(record).ToString(), record)),
            (one, other) => result.Score(members[one], members[other]))
        {
            Threshold = result.Evidence.Threshold,
            First = members.BinarySearch(Strongest(result, customer) ?? members[0]),
        };
    }

    private static int? Strongest(LinkageResult result, int customer)
    {
        var scored = result.Evidence.Scored;
        var clusters = result.Clusters;
        var (first, most) = ((int?)null, double.NegativeInfinity);
        for (var i = 0; i < scored.Pairs.Length; i++)
        {
            var left = PairList.First(scored.Pairs[i]);
            if (scored.Scores[i] > most && clusters[left] == customer && clusters[PairList.Second(scored.Pairs[i])] == customer)
                (first, most) = (left, scored.Scores[i]);
        }

        return first;
    }
}
