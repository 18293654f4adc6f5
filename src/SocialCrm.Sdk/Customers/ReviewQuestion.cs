namespace SocialCrm.Customers;

/// <summary>Two stored records about which a person's decision would teach much.</summary>
/// <param name="Left">The one with the smaller id.</param>
/// <param name="Right">The other.</param>
/// <param name="Probability">How likely the two are one person by what they say alone, 0 to 1.</param>
public sealed record ReviewQuestion(SourceRecordId Left, SourceRecordId Right, double Probability)
{
    /// <summary>The customer of the one.</summary>
    public required CustomerId LeftCustomer { get; init; }

    /// <summary>The customer of the other.</summary>
    public required CustomerId RightCustomer { get; init; }

    /// <summary>Whether they are one customer now.</summary>
    public bool IsOneCustomer => LeftCustomer == RightCustomer;

    /// <summary>How many records are on the left: those of its customer, or, where both are one customer, of the part that this link holds to the other. A hundred stand for more.</summary>
    public required int LeftRecords { get; init; }

    /// <summary>How many records are on the right.</summary>
    public required int RightRecords { get; init; }

    /// <summary>What a decision is worth: see <see cref="ReviewPair.Value"/>.</summary>
    public required double Value { get; init; }

    /// <summary>Why, in words without personal data.</summary>
    public required string Reason { get; init; }
}
