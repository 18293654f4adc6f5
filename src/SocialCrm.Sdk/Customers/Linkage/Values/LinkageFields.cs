namespace SocialCrm.Customers;

/// <summary>The fields of a batch: one of each kind, and one for each qualifier of categories and ids; with the values that appeared in each.</summary>
internal sealed class LinkageFields
{
    public const int Most = 64;

    private const int FirstQualified = (int)FieldKind.Category;

    private readonly Dictionary<(FieldKind Kind, string Qualifier), int> qualified = [];
    private readonly List<ValueTable> tables = [];
    private readonly List<(FieldKind Kind, string Qualifier)> names = [];

    private NameTraits? traits;
    private EmailTraits? emails;

    public LinkageFields()
    {
        // Given and family names share a table, so that swapped ones are found by number.
        for (var kind = 0; kind < FirstQualified; kind++)
        {
            tables.Add(kind == (int)FieldKind.Family ? tables[(int)FieldKind.Given] : new ValueTable());
            names.Add(((FieldKind)kind, ""));
        }
    }

    public int Count => tables.Count;

    public ValueTable this[int field] => tables[field];

    public ValueTable this[FieldKind kind] => tables[(int)kind];

    /// <summary>What is known of the names that have appeared; made anew when more have.</summary>
    public NameTraits Names
    {
        get
        {
            var known = Volatile.Read(ref traits);
            if (known is null || known.Count != this[FieldKind.Given].Count)
                Volatile.Write(ref traits, known = new NameTraits(this[FieldKind.Given]));
            return known;
        }
    }

    /// <summary>What is known of the addresses that have appeared; made anew when more have.</summary>
    public EmailTraits Emails
    {
        get
        {
            var known = Volatile.Read(ref emails);
            if (known is null || known.Count != this[FieldKind.Email].Count)
                Volatile.Write(ref emails, known = new EmailTraits(this[FieldKind.Email]));
            return known;
        }
    }

    public (FieldKind Kind, string Qualifier) NameOf(int field) => names[field];

    /// <summary>The number of a qualified field.</summary>
    /// <exception cref="ArgumentException">There are more fields than a record of the engine can hold.</exception>
    public int Qualified(FieldKind kind, string qualifier)
    {
        if (qualified.TryGetValue((kind, qualifier), out var field))
            return field;
        if (tables.Count == Most)
        {
            throw new ArgumentException(
                $"There are more than {Most - FirstQualified} different kinds of ids and categories. Leave out those that identify nobody.", nameof(qualifier));
        }

        tables.Add(new ValueTable());
        names.Add((kind, qualifier));
        return qualified[(kind, qualifier)] = tables.Count - 1;
    }
}
