namespace SocialCrm.Customers;

/// <summary>Two records that are likely one person, or likely enough to be asked about.</summary>
/// <param name="Left">The one with the smaller id.</param>
/// <param name="Right">The other.</param>
/// <param name="Weight">The log2 odds that they are one; infinite where that is certain.</param>
public readonly record struct WeightedLink(SourceRecordId Left, SourceRecordId Right, float Weight)
{
    /// <summary>A link of two records in whichever order.</summary>
    public static WeightedLink Of(SourceRecordId one, SourceRecordId other, float weight) =>
        one.Value.CompareTo(other.Value) < 0 ? new WeightedLink(one, other, weight) : new WeightedLink(other, one, weight);
}
