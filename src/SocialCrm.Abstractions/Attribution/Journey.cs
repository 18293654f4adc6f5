using SocialCrm.Customers;

namespace SocialCrm.Attribution;

/// <summary>One customer's touchpoints up to a conversion, or to the end of the period when there was none.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Touchpoints">The touchpoints in order of time; may be empty.</param>
/// <param name="Conversion">What closed it; null when nothing did.</param>
public sealed record Journey(CustomerId Customer, IReadOnlyList<Touchpoint> Touchpoints, Conversion? Conversion);
