namespace QuickStart.Report;

/// <summary>What one model says.</summary>
/// <param name="Model">The model.</param>
/// <param name="Conversions">Orders credited.</param>
/// <param name="Revenue">Revenue credited, with its interval.</param>
/// <param name="Roi">Earned on top of the cost, with its interval; null where nothing was spent.</param>
internal sealed record ModelFigure(string Model, double Conversions, Interval Revenue, Interval? Roi);
