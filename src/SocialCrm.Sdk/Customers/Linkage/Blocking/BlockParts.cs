namespace SocialCrm.Customers;

/// <summary>Makes the parts of block keys from the values of a batch.</summary>
internal sealed class BlockParts(LinkageFields fields)
{
    private const int Portion = 4_096;

    private readonly Dictionary<ValueTable, uint[]> exact = [];

    private delegate uint Code(ReadOnlySpan<char> value);

    public Part Exact(FieldKind kind) => Exact((int)kind);

    public Part Exact(int field)
    {
        var table = fields[field];
        // Some fields share a table.
        if (!exact.TryGetValue(table, out var codes))
        {
            exact[table] = codes = new uint[table.Count];
            var made = codes;
            Each(made.Length, value => made[value] = table.HashOf(value) | 1);
        }

        return new Part(field, codes);
    }

    public Part Sound(FieldKind kind) => new((int)kind, fields.Names.Sounds);

    /// <summary>Which family names a spelling may stand for, of those that are romanised in several ways, the most common ones: 陈, chen, chan and tan have one in common.</summary>
    public Part Surname()
    {
        var names = fields[FieldKind.Family];
        var codes = new uint[names.Count];
        var further = new Dictionary<int, uint[]>();
        Each(codes.Length, name =>
        {
            var groups = Romanisation.SurnameGroups(names[name]);
            codes[name] = groups.IsEmpty ? 0u : groups[0];
            if (groups.Length <= 1)
                return;
            lock (further)
                further[name] = Array.ConvertAll(groups[1..].ToArray(), group => (uint)group);
        });
        return new Part((int)FieldKind.Family, codes) { Further = further };
    }

    /// <summary>How a given name is read, without blanks: 小明, xiaoming and xiao ming are one.</summary>
    public Part Reading() => Make(FieldKind.Given, name =>
    {
        Span<char> letters = stackalloc char[NameText.LongestName];
        if (Romanisation.IsHan(name) && Romanisation.TryRomanise(name, letters, out var written))
            return (uint)TextHash.Of(letters[..written]) | 1;
        var count = 0;
        foreach (var letter in name[..Math.Min(name.Length, letters.Length)])
        {
            if (letter != ' ')
                letters[count++] = letter;
        }

        return (uint)TextHash.Of(letters[..count]) | 1;
    });

    public Part Initial(FieldKind kind) => Make(kind, name => name[0]);

    public Part Year() => Make(FieldKind.BirthDate, date => date.StartsWith("0000") ? 0 : (uint)(1 + int.Parse(date[..4], System.Globalization.CultureInfo.InvariantCulture)));

    public Part Area() => Make(FieldKind.Postcode, code => (uint)TextHash.Of(code[..Postcode.AreaLength(code)]) | 1);

    public Part Mailbox() => Make(FieldKind.Email, Mailbox);

    private static uint Mailbox(ReadOnlySpan<char> email)
    {
        Span<char> letters = stackalloc char[64];
        var count = 0;
        foreach (var letter in EmailParts.Local(email))
        {
            if (char.IsLetterOrDigit(letter) && count < letters.Length)
                letters[count++] = letter;
        }

        return count < 4 ? 0 : (uint)TextHash.Of(letters[..count]) | 1;
    }

    private Part Make(FieldKind kind, Code code)
    {
        var table = fields[kind];
        var codes = new uint[table.Count];
        Each(codes.Length, value => codes[value] = code(table[value]));
        return new Part((int)kind, codes);
    }

    private static void Each(int count, Action<int> work) => Portions.Each((count + Portion - 1) / Portion, Environment.ProcessorCount, portion =>
    {
        for (var value = portion * Portion; value < Math.Min(count, (portion + 1) * Portion); value++)
            work(value);
    });
}
