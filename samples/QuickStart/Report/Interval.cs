namespace QuickStart.Report;

/// <summary>A figure and its 95 % interval.</summary>
internal sealed record Interval(double Value, double Low, double High);
