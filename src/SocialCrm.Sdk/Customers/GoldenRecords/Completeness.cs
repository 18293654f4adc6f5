namespace SocialCrm.Customers;

/// <summary>How much a value tells of what it is; more is greater.</summary>
/// <param name="IsRead">Whether it is a value of its kind at all.</param>
/// <param name="Parts">How many of the parts it names that a value of its kind can have.</param>
/// <param name="Length">How long it is, where longer is more.</param>
internal readonly record struct Completeness(bool IsRead, int Parts, int Length) : IComparable<Completeness>
{
    public static Completeness Of(RecordValue value, ValueForms forms)
    {
        if (forms.Of(value) is not { } form)
            return default;
        return value.Kind switch
        {
            AttributeKind.BirthDate => new(true, KnownParts(PartialDate.Parse(value.Value)), 0),
            AttributeKind.GivenName or AttributeKind.FamilyName or AttributeKind.FullName => new(true, WholeWords(form), form.Length),
            AttributeKind.Street => new(true, form.AsSpan().ContainsAnyInRange('0', '9') ? 1 : 0, form.Length),
            AttributeKind.Postcode or AttributeKind.City or AttributeKind.Region or AttributeKind.Country or AttributeKind.Organization or AttributeKind.Text =>
                new(true, 0, form.Length),
            _ => new(true, 0, 0),
        };
    }

    public int CompareTo(Completeness other) => (IsRead, Parts, Length).CompareTo((other.IsRead, other.Parts, other.Length));

    private static int KnownParts(int date) => (date / 10_000 > 0 ? 1 : 0) + (date / 100 % 100 > 0 ? 1 : 0) + (date % 100 > 0 ? 1 : 0);

    // An initial is no word.
    private static int WholeWords(ReadOnlySpan<char> name)
    {
        var words = 0;
        foreach (var word in name.Split(' '))
            words += name[word].Length > 1 ? 1 : 0;
        return words;
    }
}
