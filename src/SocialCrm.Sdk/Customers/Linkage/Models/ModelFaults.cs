namespace SocialCrm.Customers;

/// <summary>Finds out why a saved model cannot be used.</summary>
internal static class ModelFaults
{
    /// <summary>What is wrong and what to do about it; null where nothing is.</summary>
    public static string? Of(ModelDocument model) =>
        Threshold(model.Threshold) ?? Shares(model.Shares) ?? Comparisons(model.Comparisons, Most(model.Shares)) ?? Fields(model.Fields);

    // What matches have in common was taken out of what strangers have, so that a share of these can be a little more than the whole.
    private static double Most(ModelShares shares) => 1 / (1 - shares.One) + 1e-9;

    private static string? Threshold(double threshold) =>
        threshold is > 0 and < 1 ? null : "The threshold must be a probability above 0 and below 1. Correct \"threshold\", or learn the model again.";

    private static string? Shares(ModelShares shares) =>
        IsShare(shares.One) && IsShare(shares.Home) && IsShare(shares.Names) && shares.One > 0 && shares.Home > 0 && shares.Names > 0
            && shares.One + shares.Home + shares.Names <= 1
            ? null
            : "The shares of the classes of pairs must be above 0 and at most 1 together. Take back what was changed in \"shares\", or learn the model again.";

    private static string? Comparisons(ModelComparison[] comparisons, double most)
    {
        if (Twice(comparisons.Select(comparison => comparison.Name)) is { } name)
            return $"The comparison '{name}' is there twice. Delete one of them, or learn the model again.";
        Dictionary<string, Comparison> known;
        try
        {
            known = KnownComparisons.For(comparisons.Select(comparison => comparison.Name));
        }
        catch (ArgumentException)
        {
            return "There are more categories and ids than the engine takes. Delete those that are of no use, or learn the model again.";
        }

        foreach (var comparison in comparisons)
        {
            if (!known.TryGetValue(comparison.Name, out var meant))
                return $"The engine has no comparison '{comparison.Name}'. Correct the name, delete the comparison, or learn the model again.";
            if (Levels(comparison, meant, most) is { } fault)
                return fault;
        }

        return null;
    }

    private static string? Levels(ModelComparison comparison, Comparison meant, double most)
    {
        foreach (var level in comparison.Levels)
        {
            if (!Array.Exists(meant.Levels, one => one.Words == level.Words))
                return $"The comparison '{meant.Name}' has no level '{level.Words}'. Correct the words, or learn the model again.";
        }

        if (!comparison.Fits(meant))
            return $"The comparison '{meant.Name}' must have each of its {meant.Levels.Length} levels once and in order. Learn the model again.";
        for (var i = 0; i < meant.Levels.Length; i++)
        {
            if (!AreShares(comparison.Levels[i], most) || !AreUsable(comparison.Levels[i], meant.Levels[i], meant))
                return $"What '{meant.Name}' has for '{meant.Levels[i].Words}' must be shares above 0 and at most 1. Correct them, or learn the model again.";
        }

        return null;
    }

    private static bool AreShares(ModelLevel level, double most) =>
        IsShare(level.One, most) && IsShare(level.Home, most) && IsShare(level.Names, most) && IsShare(level.Others, most);

    // What a logarithm is taken of must not be 0.
    private static bool AreUsable(ModelLevel level, Level meant, Comparison comparison) =>
        level.One > 0 && (level.Others > 0 || meant.ByFrequency) && (level.Home > 0 || !comparison.SharedAtHome && level.Home == level.Others)
        && (level.Names > 0 || !comparison.SharedByNamesakes && level.Names == level.Others);

    private static string? Fields(ModelField[] fields)
    {
        if (Twice(fields.Select(field => field.Name)) is { } name)
            return $"The field '{name}' is there twice. Delete one of them, or learn the model again.";
        foreach (var field in fields)
        {
            if (field.Stated < 0 || !IsCount(field.Own, field) || !IsCount(field.Rare, field) || field.Values.Values.Any(count => count < 0 || count > field.Stated))
                return $"The counts of the field '{field.Name}' must be between 0 and the number of records that state it. Correct them, or learn the model again.";
        }

        return null;
    }

    private static bool IsShare(double share, double most = 1) => share >= 0 && share <= most;

    // How many records one person has is an expectation, and can be more than there are in a small batch.
    private static bool IsCount(double count, ModelField field) => count >= 0 && double.IsFinite(count) && (count <= field.Stated || count == field.Own);

    private static string? Twice(IEnumerable<string> names) => names.CountBy(name => name, StringComparer.Ordinal).FirstOrDefault(pair => pair.Value > 1).Key;
}
