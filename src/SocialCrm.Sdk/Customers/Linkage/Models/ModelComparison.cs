namespace SocialCrm.Customers;

/// <summary>The weights of a comparison, as a model keeps them.</summary>
/// <param name="Name">The comparison's name.</param>
/// <param name="Levels">Its levels, in their order.</param>
internal sealed record ModelComparison(string Name, ModelLevel[] Levels)
{
    public static ModelComparison Of(Comparison comparison, ComparisonWeights weights) =>
        new(comparison.Name,
            [.. comparison.Levels.Select((level, i) => new ModelLevel(level.Words, weights.One[i], weights.Home[i], weights.Names[i], weights.Others[i]))]);

    public ComparisonWeights Weights()
    {
        var weights = new ComparisonWeights(Levels.Length);
        for (var i = 0; i < Levels.Length; i++)
            (weights.One[i], weights.Home[i], weights.Names[i], weights.Others[i]) = (Levels[i].One, Levels[i].Home, Levels[i].Names, Levels[i].Others);
        return weights;
    }

    /// <summary>Whether these are the levels of a comparison.</summary>
    public bool Fits(Comparison comparison) => Levels.Select(level => level.Words).SequenceEqual(comparison.Levels.Select(level => level.Words), StringComparer.Ordinal);
}
