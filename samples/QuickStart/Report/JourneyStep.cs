namespace QuickStart.Report;

/// <summary>One contact of a journey.</summary>
internal sealed record JourneyStep(DateTimeOffset At, string Channel, string Kind);
