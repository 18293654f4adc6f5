namespace SocialCrm.Customers;

/// <summary>The fields of a batch: one of each kind, and one for each qualifier of categories and ids; with the values that appeared in each.</summary>
internal sealed class LinkageFields
{
    public const int Most = 64;

    /// <summary>So many different kinds of ids and categories there may be.</summary>
    public const int MostQualified = Most - FirstQualified;

    private const int FirstQualified = (int)FieldKind.Category;

    private readonly Dictionary<(FieldKind Kind, string Qualifier), int> qualified = [];
    private readonly List<ValueTable> tables = [];
    private readonly List<(FieldKind Kind, string Qualifier)> names = [];

    private NameTraits? traits;
    private EmailTraits? emails;

    public LinkageFields()
    {
        for (var kind = 0; kind < FirstQualified; kind++)
        {
            tables.Add(TableOf((FieldKind)kind));
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
                $"There are more than {MostQualified} different kinds of ids and categories. Leave out those that identify nobody.", nameof(qualifier));
        }

        tables.Add(new ValueTable());
        names.Add((kind, qualifier));
        return qualified[(kind, qualifier)] = tables.Count - 1;
    }

    // Given and family names share a table, so that swapped ones are found by number; so do values with what they are hashed to.
    private ValueTable TableOf(FieldKind kind) => kind switch
    {
        FieldKind.Family => this[FieldKind.Given],
        FieldKind.EmailHash => this[FieldKind.Email],
        FieldKind.PhoneHash => this[FieldKind.Phone],
        _ => new ValueTable(),
    };
}
