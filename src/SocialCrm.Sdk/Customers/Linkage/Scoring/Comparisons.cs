namespace SocialCrm.Customers;

/// <summary>The comparisons that a batch calls for: those whose fields appear.</summary>
internal static class Comparisons
{
    public static Comparison[] Of(LinkageFields fields, Frequencies frequencies, bool bySource)
    {
        var comparisons = new List<Comparison>();
        AddIf(fields[FieldKind.Given].Count > 0, () => new GivenNameGrades(fields, frequencies));
        AddIf(fields[FieldKind.Family].Count > 0, () => new FamilyNameGrades(fields, frequencies));
        AddIf(fields[FieldKind.Email].Count > 0, () => new EmailGrades(fields, frequencies));
        AddIf(fields[FieldKind.Phone].Count > 0, () => new PhoneGrades(fields, frequencies));
        AddIf(fields[FieldKind.BirthDate].Count > 0, () => new BirthDateGrades(fields, frequencies));
        AddIf(fields[FieldKind.Postcode].Count + fields[FieldKind.City].Count + fields[FieldKind.Region].Count > 0, () => new PlaceGrades(fields, frequencies));
        AddIf(fields[FieldKind.Street].Count > 0, () => new StreetGrades(fields));
        AddIf(fields[FieldKind.Account].Count > 0, () => new HandleGrades(fields, frequencies));
        AddIf(fields[FieldKind.Account].Count > 0 && fields[FieldKind.Given].Count > 0, () => new HandleNameGrades(fields));
        AddIf(fields[FieldKind.Url].Count > 0, () => new TextGrades("url", new FieldValues((int)FieldKind.Url, fields, frequencies), TextGrades.Category("link")));
        AddIf(fields[FieldKind.Organization].Count > 0, () => new TextGrades("organization", new FieldValues((int)FieldKind.Organization, fields, frequencies), TextGrades.Category("organisation")));
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

        void AddIf(bool called, Func<Comparison> make)
        {
            if (called)
                comparisons.Add(make());
        }
    }
}
