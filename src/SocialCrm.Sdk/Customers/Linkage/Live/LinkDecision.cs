namespace SocialCrm.Customers;

/// <summary>What was said of two records from outside of them, for good.</summary>
/// <param name="Left">The one with the smaller id.</param>
/// <param name="Right">The other.</param>
/// <param name="AreOne">Whether they are one person, or two.</param>
internal readonly record struct LinkDecision(SourceRecordId Left, SourceRecordId Right, bool AreOne)
{
    /// <summary>What says so; empty where a person does.</summary>
    public string Rule { get; init; } = "";

    /// <summary>How much it weighs, as log2 odds; infinite where it is certain.</summary>
    public double Weight { get; init; } = double.PositiveInfinity;

    public bool IsCertain => double.IsPositiveInfinity(Weight);

    public static LinkDecision Of(SourceRecordId one, SourceRecordId other, bool areOne) =>
        one.Value.CompareTo(other.Value) < 0 ? new LinkDecision(one, other, areOne) : new LinkDecision(other, one, areOne);
}
