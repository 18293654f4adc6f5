namespace SocialCrm.Customers;

/// <summary>Two records about which a person's decision would teach much.</summary>
/// <param name="Left">The number of one record, the smaller.</param>
/// <param name="Right">The number of the other.</param>
/// <param name="Weight">The log2 odds that they are one person.</param>
/// <param name="Probability">The match probability, 0 to 1.</param>
/// <param name="IsOneCustomer">Whether they are one customer now.</param>
public sealed record ReviewPair(int Left, int Right, double Weight, double Probability, bool IsOneCustomer)
{
    /// <summary>How many records are on the left: those of its customer, or, where both are one customer, of the part that this link holds to the other.</summary>
    public required int LeftRecords { get; init; }

    /// <summary>How many records are on the right.</summary>
    public required int RightRecords { get; init; }

    /// <summary>What a decision is worth: the pairs of records that hang on it, each by what it is expected to cost to go without asking, a wrong link and a missed one weighed as the threshold weighs them.</summary>
    public required double Value { get; init; }

    /// <summary>Why, in words without personal data.</summary>
    public required string Reason { get; init; }
}
