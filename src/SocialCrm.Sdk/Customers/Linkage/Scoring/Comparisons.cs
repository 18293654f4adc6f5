namespace SocialCrm.Customers;

/// <summary>The comparisons that a batch calls for: those whose fields appear.</summary>
internal static class Comparisons
{
    public static Comparison[] Of(LinkageFields fields, Frequencies frequencies, bool bySource)
    {
        var comparisons = new List<Comparison>();
        AddIf(Has(FieldKind.Given), () => new GivenNameGrades(Values(FieldKind.Given)));
        AddIf(Has(FieldKind.Family), () => new FamilyNameGrades(Values(FieldKind.Family)));
        AddIf(Has(FieldKind.Email), () => new EmailGrades(Values(FieldKind.Email)));
        AddIf(Has(FieldKind.Phone), () => new PhoneGrades(Values(FieldKind.Phone)));
        AddIf(Has(FieldKind.BirthDate), () => new BirthDateGrades(Values(FieldKind.BirthDate)));
        AddIf(Has(FieldKind.Postcode) || Has(FieldKind.City) || Has(FieldKind.Region), () => new PlaceGrades(Values(FieldKind.Postcode)));
        AddIf(Has(FieldKind.Street), () => new StreetGrades(Values(FieldKind.Street)));
        AddIf(Has(FieldKind.Account), () => new HandleGrades(Values(FieldKind.HandleCore)));
        AddIf(Has(FieldKind.Account) && Has(FieldKind.Given), () => new HandleNameGrades(Values(FieldKind.HandleCore)));
        AddIf(Has(FieldKind.Url), () => new TextGrades("url", Values(FieldKind.Url), TextGrades.Category("link")));
        AddIf(Has(FieldKind.Organization), () => new TextGrades("organization", Values(FieldKind.Organization), TextGrades.Category("organisation")));
        // In the order of their names, so that weights add up to the same to the last bit whatever came first.
        foreach (var field in Enumerable.Range((int)FieldKind.Category, fields.Count - (int)FieldKind.Category).OrderBy(field => FieldTraits.Of(fields, field).Name, StringComparer.Ordinal))
        {
            var (kind, qualifier) = fields.NameOf(field);
            if (kind == FieldKind.VerifiedId)
                continue;
            comparisons.Add(new TextGrades(
                FieldTraits.Of(fields, field).Name, new FieldValues(field, fields, frequencies),
                kind == FieldKind.Category ? TextGrades.Category(qualifier) : TextGrades.Id(qualifier)));
        }

        AddIf(bySource, () => new SourceGrades());
        return [.. comparisons];

        bool Has(FieldKind kind) => fields[kind].Count > 0;

        FieldValues Values(FieldKind kind) => new((int)kind, fields, frequencies);

        void AddIf(bool called, Func<Comparison> make)
        {
            if (called)
                comparisons.Add(make());
        }
    }
}
