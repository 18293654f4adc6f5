namespace SocialCrm.Customers;

/// <summary>The comparisons that the engine can make, whatever a batch calls for.</summary>
internal static class KnownComparisons
{
    /// <summary>All that a model may have weights for, by name.</summary>
    /// <param name="names">The names in the model; those of categories and ids name their qualifiers.</param>
    /// <exception cref="ArgumentException">There are more categories and ids than the engine takes.</exception>
    public static Dictionary<string, Comparison> For(IEnumerable<string> names)
    {
        var fields = new LinkageFields();
        for (var field = 0; field < fields.Count; field++)
            fields[field].Intern("x");
        foreach (var name in names)
        {
            foreach (var kind in (ReadOnlySpan<FieldKind>)[FieldKind.Category, FieldKind.Id])
            {
                var prefix = FieldTraits.Of(kind, "").Name;
                if (name.StartsWith(prefix, StringComparison.Ordinal))
                    fields.Qualified(kind, name[prefix.Length..]);
            }
        }

        return Comparisons.Of(fields, new Frequencies([]), bySource: true).ToDictionary(comparison => comparison.Name, StringComparer.Ordinal);
    }
}
