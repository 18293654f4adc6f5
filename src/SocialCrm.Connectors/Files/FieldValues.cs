using System.Text;

namespace SocialCrm.Connectors.Files;

/// <summary>The fields of a row, wherever the map takes them from.</summary>
internal sealed class FieldValues
{
    private const int Unmapped = -1;

    private readonly int[] columns = new int[ImportFields.Count];
    private readonly byte[]?[] constants = new byte[]?[ImportFields.Count];
    private readonly string?[] constantTexts = new string?[ImportFields.Count];
    private readonly string[] names = new string[ImportFields.Count];

    public FieldValues(ColumnMap map)
    {
        var required = ImportFields.Required.Select(map.ColumnOf).OfType<string>().Distinct().ToList();
        RequiredColumns = required;
        OptionalColumns = [.. map.Columns.Where(column => !required.Contains(column))];
        string[] all = [.. RequiredColumns, .. OptionalColumns];
        for (var field = 0; field < columns.Length; field++)
        {
            var column = map.ColumnOf((ImportField)field);
            var constant = map.ConstantOf((ImportField)field);
            columns[field] = column is null ? Unmapped : Array.IndexOf(all, column);
            constants[field] = constant is null ? null : Encoding.UTF8.GetBytes(constant);
            constantTexts[field] = constant;
            names[field] = MissingColumns.Shown(column ?? ImportFields.NameOf((ImportField)field));
        }
    }

    public IReadOnlyList<string> RequiredColumns { get; }

    public IReadOnlyList<string> OptionalColumns { get; }

    /// <summary>The row that is read.</summary>
    public RowReader? Row { get; set; }

    /// <summary>The column of a field, for a message.</summary>
    public string NameOf(ImportField field) => names[(int)field];

    /// <summary>The value of a field in UTF-8; empty where there is none.</summary>
    public ReadOnlySpan<byte> Utf8Of(ImportField field) =>
        columns[(int)field] is var column and >= 0 ? Row!.Utf8(column) : constants[(int)field];

    /// <summary>The value of a field, or null where it is empty.</summary>
    public string? TextOf(ImportField field)
    {
        if (constantTexts[(int)field] is { } constant)
            return constant;
        var value = Utf8Of(field);
        return value.IsEmpty ? null : Encoding.UTF8.GetString(value);
    }

    /// <summary>Whether a value holds a NUL, as JSON can write one; databases refuse it in text.</summary>
    public bool HasNul()
    {
        if (Row!.Format == RowFormat.Csv)
            return false;
        foreach (var column in columns)
        {
            if (column >= 0 && Row.Utf8(column).Contains((byte)0))
                return true;
        }

        return false;
    }
}
