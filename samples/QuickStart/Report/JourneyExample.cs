namespace QuickStart.Report;

/// <summary>One way from the first contact to an order.</summary>
/// <param name="Customer">Whose it was.</param>
/// <param name="Steps">The contacts in order.</param>
/// <param name="OrderedAt">When they ordered.</param>
/// <param name="Value">What for.</param>
internal sealed record JourneyExample(string Customer, IReadOnlyList<JourneyStep> Steps, DateTimeOffset OrderedAt, string Value);
