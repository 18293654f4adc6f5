namespace SocialCrm.Customers;

/// <summary>How right a result is likely to be, by the match probabilities of its pairs.</summary>
/// <param name="Precision">Which share of the pairs taken for one person is.</param>
/// <param name="Recall">Which share of the expected matches is found.</param>
internal sealed record QualityEstimate(double Precision, double Recall)
{
    // In a very large cluster, each record with its next ones stands for all pairs.
    private const int MostPairs = 100_000;

    public static QualityEstimate Of(LinkageEvidence evidence, int[] clusters, int customers)
    {
        double pairs = 0, right = 0, unscored = 0;
        var groups = new RecordGroups(clusters, customers);
        for (var customer = 0; customer < customers; customer++)
        {
            var members = groups[customer];
            if (members.Length < 2)
                continue;
            var next = Math.Max(1, MostPairs / members.Length);
            double taken = 0, sum = 0, outside = 0;
            for (var i = 0; i < members.Length; i++)
            {
                for (var j = i + 1; j < Math.Min(members.Length, i + 1 + next); j++)
                {
                    var place = evidence.Find(PairList.Of(members[i], members[j]));
                    var probability = LinkageEvidence.Probability(place >= 0 ? evidence.Scored.Scores[place] : evidence.Scorer.Score(members[i], members[j]));
                    taken++;
                    sum += probability;
                    outside += place >= 0 ? 0 : probability;
                }
            }

            var all = members.Length * (members.Length - 1.0) / 2;
            pairs += all;
            right += sum * all / taken;
            unscored += outside * all / taken;
        }

        var expected = evidence.ExpectedMatches() + unscored;
        return new QualityEstimate(pairs > 0 ? right / pairs : 1, expected > 0 ? Math.Min(1, right / expected) : 1);
    }
}
