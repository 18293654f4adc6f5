using SocialCrm.Customers;

namespace SocialCrm.Attribution;

/// <summary>Everything a customer's records met, before look-back windows cut it into journeys.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Touchpoints">Their touchpoints, in order of time, then event id (ordinal), then source.</param>
/// <param name="Conversions">Their conversions, in the same order.</param>
public sealed record Timeline(CustomerId Customer, IReadOnlyList<Touchpoint> Touchpoints, IReadOnlyList<Conversion> Conversions);
