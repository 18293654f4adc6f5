namespace SocialCrm.Customers;

/// <summary>Compares texts of one field that are the same, misspelt or different: organisations, links, categories, ids.</summary>
internal sealed class TextGrades(string name, FieldValues values, Level[] levels)
    : ValueComparison(name, values, levels)
{
    public static Level[] Category(string what) =>
    [
        new($"same {what}", 0.85, 0, 0, ByFrequency: true),
        new($"similar {what}", 0.05, 0, 0.01),
        new($"different {what}", 0.10, 0, 0.8),
    ];

    // Ids are given out in a row, so that some of the others are one letter away from each.
    public static Level[] Id(string what) =>
    [
        new($"same {what}", 0.85, 0, 0, ByFrequency: true),
        new($"{what} misspelt", 0.08, 0, 0.05),
        new($"different {what}", 0.07, 0, 0.95),
    ];

    protected override int Grade(int left, int right) => NameGrades.IsMisspelt(Values, left, right) ? 2 : 3;
}
