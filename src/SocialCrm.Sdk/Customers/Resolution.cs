namespace SocialCrm.Customers;

/// <summary>Whose a record is, as <see cref="CustomerUnifier.ResolveAsync"/> decided.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Customer">The customer with all records and the golden record, this one among them; null for an erased person's record.</param>
/// <param name="Doubts">Records it is alike without being sure, the likeliest first: a person should look, and decide by <see cref="CustomerUnifier.LinkAsync"/> or <see cref="CustomerUnifier.UnlinkAsync"/>.</param>
public sealed record Resolution(ResolutionOutcome Outcome, Customer? Customer, IReadOnlyList<PossibleMatch> Doubts)
{
    /// <summary>Whether a person should look.</summary>
    public bool NeedsReview => Doubts.Count > 0;
}
