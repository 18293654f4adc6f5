namespace SocialCrm.Customers;

/// <summary>How well customers match true people. All counts are of labelled records; of nothing everything is right, so a share of nothing is 1.</summary>
/// <param name="Records">Records that have a label.</param>
/// <param name="Unlabelled">Records that have none, and were left out.</param>
/// <param name="TruePairs">Pairs of records that are one person.</param>
/// <param name="FoundPairs">Pairs that are one person and one customer.</param>
/// <param name="WrongPairs">Pairs that are one customer and two people.</param>
public sealed record LinkageQuality(long Records, long Unlabelled, long TruePairs, long FoundPairs, long WrongPairs)
{
    /// <summary>Pairs that are one person and two customers.</summary>
    public long MissedPairs => TruePairs - FoundPairs;

    /// <summary>Which share of the pairs taken for one person is, 0 to 1.</summary>
    public double Precision => Share(FoundPairs, FoundPairs + WrongPairs);

    /// <summary>Which share of the true pairs was found, 0 to 1.</summary>
    public double Recall => Share(FoundPairs, TruePairs);

    /// <summary>The harmonic mean of precision and recall over pairs, 0 to 1.</summary>
    public double F1 => Share(2 * FoundPairs, FoundPairs + WrongPairs + TruePairs);

    /// <summary>Of the average record, which share of its customer's records is of its person, itself included; 0 to 1.</summary>
    /// <remarks>B-cubed, after Bagga and Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model" (1998).</remarks>
    public required double BCubedPrecision { get; init; }

    /// <summary>Of the average record, which share of its person's records is in its customer, itself included; 0 to 1.</summary>
    public required double BCubedRecall { get; init; }

    /// <summary>The harmonic mean of B-cubed precision and recall, 0 to 1.</summary>
    public double BCubedF1 => 2 * BCubedPrecision * BCubedRecall / (BCubedPrecision + BCubedRecall);

    /// <summary>How many people the records are.</summary>
    public required long People { get; init; }

    /// <summary>How many customers hold a labelled record.</summary>
    public required long Customers { get; init; }

    /// <summary>How many people are exactly one customer: all of their records, and no record of anybody else.</summary>
    public required long ExactPeople { get; init; }

    /// <summary>Which share of people is exactly one customer, 0 to 1.</summary>
    public double ExactShare => Share(ExactPeople, People);

    /// <summary>Judges clusters, of whatever tool, without looking at pairs one by one: time and memory grow with the records alone.</summary>
    /// <param name="clusters">The cluster of every record; any numbers from 0.</param>
    /// <param name="truth">The person of every record.</param>
    /// <exception cref="ArgumentException">There are not as many labels as records.</exception>
    public static LinkageQuality Of(ReadOnlySpan<int> clusters, LinkageTruth truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        truth.DemandCount(clusters.Length);
        return Contingency.Of(clusters, truth).Judge(truth.Unlabelled);
    }

    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}
