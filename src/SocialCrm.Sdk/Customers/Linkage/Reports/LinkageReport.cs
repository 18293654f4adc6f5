namespace SocialCrm.Customers;

/// <summary>Looks back on a linkage: how right it is, what it missed and why, and where a person's decision would teach most.</summary>
/// <remarks>Thread-safe. Reports are made when they are asked for, and only while no further records are added to the batch.</remarks>
public sealed class LinkageReport
{
    private readonly LinkageResult result;

    /// <summary>Looks back on a result.</summary>
    public LinkageReport(LinkageResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        this.result = result;
    }

    /// <summary>Judges the customers by the true people.</summary>
    /// <exception cref="ArgumentException">There are not as many labels as records.</exception>
    public LinkageQuality Quality(LinkageTruth truth) => LinkageQuality.Of(result.Clusters, truth);

    /// <summary>The worst errors, with the reason for each.</summary>
    /// <param name="truth">The true people; records without a label are in no error.</param>
    /// <param name="most">How many at most of each kind.</param>
    /// <remarks>Every wrong pair is weighed; of a customer or person of more than about 450 records each record with its next ones only.</remarks>
    /// <exception cref="ArgumentException">There are not as many labels as records.</exception>
    public LinkageErrors Errors(LinkageTruth truth, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        truth.DemandCount(result.Clusters.Length);
        return new WorstErrors(result, truth, most).Find();
    }
}
