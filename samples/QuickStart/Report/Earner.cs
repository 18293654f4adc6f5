namespace QuickStart.Report;

/// <summary>What one channel or campaign earned.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cost">What it cost.</param>
/// <param name="Models">What each model says it earned, in the order of the models.</param>
internal sealed record Earner(string Name, decimal Cost, IReadOnlyList<ModelFigure> Models);
