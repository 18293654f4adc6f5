namespace SocialCrm.Customers;

/// <summary>Looks back on a linkage: how right it is, what it missed and why, and where a person's decision would teach most.</summary>
/// <remarks>Thread-safe. Reports are made when they are asked for, and only while no further records are added to the batch.</remarks>
public sealed class LinkageReport
{
    private readonly LinkageResult result;
    private readonly Lazy<Household?[]> homes;

    /// <summary>Looks back on a result.</summary>
    public LinkageReport(LinkageResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        this.result = result;
        homes = new(Homes);
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

    /// <summary>How many true pairs each blocking rule finds, alone and as the only one.</summary>
    /// <exception cref="ArgumentException">There are not as many labels as records.</exception>
    public BlockingQuality Blocking(LinkageTruth truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        truth.DemandCount(result.Clusters.Length);
        return BlockingQuality.Of(result, truth);
    }

    /// <summary>How precision and recall would go with the threshold. Customers are made anew for every threshold.</summary>
    /// <param name="truth">The true people; null to have estimates alone.</param>
    /// <param name="thresholds">Match probabilities above 0 and below 1; null for some that suit most. The one in use is added.</param>
    /// <exception cref="ArgumentException">There are not as many labels as records.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is not between 0 and 1.</exception>
    public ThresholdCurve Thresholds(LinkageTruth? truth = null, IEnumerable<double>? thresholds = null)
    {
        truth?.DemandCount(result.Clusters.Length);
        double[] grid = [.. thresholds ?? ThresholdCurve.UsualThresholds];
        foreach (var threshold in grid)
        {
            if (threshold is not (> 0 and < 1))
                throw new ArgumentOutOfRangeException(nameof(thresholds), threshold, "A threshold is a probability above 0 and below 1.");
        }

        return ThresholdCurve.Of(result, truth, grid);
    }

    /// <summary>The household of a customer; null where none is known.</summary>
    /// <param name="customer">The customer's number in <see cref="LinkageResult.Clusters"/>.</param>
    public Household? HouseholdOf(int customer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(customer);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(customer, result.CustomerCount);
        return homes.Value[customer];
    }

    /// <summary>The pairs of records to ask a person about, those first whose answers are expected to put most right.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="answered">Pairs that were asked before, also those that nobody could decide; they are not asked again.</param>
    /// <remarks>Pairs that a hard rule decides, also by way of other records, are never asked. The same result gives the same questions.</remarks>
    public IReadOnlyList<ReviewPair> Review(int most = 20, IEnumerable<(int Left, int Right)>? answered = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        return new ReviewQueue(result, answered ?? [], homes.Value).Ask(most);
    }

    private Household?[] Homes()
    {
        var found = new Household?[result.CustomerCount];
        foreach (var household in result.Households)
        {
            foreach (var customer in household.Customers)
                found[customer] = household;
        }

        return found;
    }
}
