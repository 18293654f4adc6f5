namespace SocialCrm.Attribution;

/// <summary>A figure with its uncertainty.</summary>
/// <param name="Value">The figure.</param>
/// <param name="StandardError">How far it would typically lie from its long-run value by chance alone.</param>
/// <param name="Low">The lower end of the 95 % interval.</param>
/// <param name="High">The upper end of the 95 % interval; <see cref="double.PositiveInfinity"/> where the facts set no upper limit.</param>
public sealed record Estimate(double Value, double StandardError, double Low, double High);
