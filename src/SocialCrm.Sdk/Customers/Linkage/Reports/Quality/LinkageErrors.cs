namespace SocialCrm.Customers;

/// <summary>The worst errors of a linkage: those where the model was most sure of the wrong thing.</summary>
/// <param name="Wrong">Two people in one customer, the highest weights first.</param>
/// <param name="Missed">One person in two customers, the lowest weights first.</param>
public sealed record LinkageErrors(IReadOnlyList<LinkageError> Wrong, IReadOnlyList<LinkageError> Missed);
