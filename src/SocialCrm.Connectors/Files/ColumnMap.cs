namespace SocialCrm.Connectors.Files;

/// <summary>Says which column of a file is which field of an interaction: <c>tweet_id=id,name=author,tweet_created=time,'twitter'=channel</c>.</summary>
/// <remarks>
/// <para>
/// <c>COLUMN=FIELD</c>, separated by commas. FIELD is one of <c>id author author-name time text channel reply-to kind url language</c>;
/// <c>id</c>, <c>author</c>, <c>time</c> and <c>channel</c> are needed. A column may serve several fields, a field has one column.
/// </para>
/// <para>
/// <c>'x'=FIELD</c> gives every row the same value. A name with a comma, an equals sign or a quote stands in double quotes;
/// a quote inside quotes is doubled. Of JSON Lines, a column is a dotted path, such as <c>user.name</c>. Immutable.
/// </para>
/// </remarks>
public sealed class ColumnMap
{
    private static readonly MapWords Words =
        new("column map", "column", "Write COLUMN=FIELD,… such as tweet_id=id,name=author,created=time,'twitter'=channel.");

    private readonly string text;
    private readonly string?[] columns = new string?[ImportFields.Count];
    private readonly string?[] constants = new string?[ImportFields.Count];

    private ColumnMap(string text) => this.text = text;

    /// <summary>The columns that are mapped, once each, in the order of the map.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Reads a map.</summary>
    /// <exception cref="FormatException">The map has a fault; the message says which and what to write.</exception>
    public static ColumnMap Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var map = new ColumnMap(text);
        var columns = new List<string>();
        foreach (var entry in ColumnMapText.Entries(text, Words))
        {
            var field = FieldOf(entry.Field);
            if (map.ColumnOf(field) is not null || map.ConstantOf(field) is not null)
                throw new FormatException($"The column map gives the field \"{entry.Field}\" twice. Give it one column.");
            if (entry.IsConstant)
                map.constants[(int)field] = Checked(field, entry.Source);
            else
                map.columns[(int)field] = entry.Source;
            if (!entry.IsConstant && !columns.Contains(entry.Source))
                columns.Add(entry.Source);
        }

        map.Columns = columns;
        map.RequireFields();
        return map;
    }

    /// <summary>The map as it was written.</summary>
    public override string ToString() => text;

    /// <summary>The column of a field, or null.</summary>
    internal string? ColumnOf(ImportField field) => columns[(int)field];

    /// <summary>The value that every row has in a field, or null.</summary>
    internal string? ConstantOf(ImportField field) => constants[(int)field];

    private static ImportField FieldOf(string name)
    {
        if (ImportFields.TryParse(name, out var field))
            return field;
        var meant = ImportFields.Nearest(name) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";
        throw new FormatException($"The column map names a field \"{MissingColumns.Shown(name)}\" that there is not.{meant} The fields are: {ImportFields.Listed}.");
    }

    private static string Checked(ImportField field, string constant)
    {
        var fault = field switch
        {
            ImportField.Id or ImportField.Time => "differs from row to row; map a column to it",
            ImportField.Channel when string.IsNullOrWhiteSpace(constant) || constant.Length > 64 => "needs 1 to 64 characters",
            ImportField.Kind when !KindWords.TryRead(constant, out _) => $"knows the words: {KindWords.Listed}",
            _ when constant.Length == 0 => "needs a value between the quotes",
            _ => null,
        };
        return fault is null ? constant : throw new FormatException($"The field \"{ImportFields.NameOf(field)}\" of the column map {fault}.");
    }

    private void RequireFields()
    {
        var missing = ImportFields.Required.Where(field => ColumnOf(field) is null && ConstantOf(field) is null).Select(ImportFields.NameOf).ToList();
        if (missing.Count > 0)
            throw new FormatException($"The column map lacks {string.Join(", ", missing)}. {Words.Example}");
    }
}
