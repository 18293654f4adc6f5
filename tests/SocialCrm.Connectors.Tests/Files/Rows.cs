using System.Text;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

/// <summary>Reads whole files and shows their rows as text.</summary>
internal static class Rows
{
    /// <summary>Each row as its line and its values, or as its line and "!" with the place of its fault.</summary>
    public static async Task<List<string>> ReadAsync(string path, RowReaderOptions? options = null)
    {
        options ??= new RowReaderOptions();
        using var reader = await RowReader.OpenAsync(path, options);
        var width = options.Columns.Count + options.OptionalColumns.Count;
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(Show(reader, width == 0 ? reader.Columns.Count : width));
        return rows;
    }

    /// <summary>The values of each good row.</summary>
    public static async Task<List<string[]>> ValuesAsync(string path, RowReaderOptions options)
    {
        using var reader = await RowReader.OpenAsync(path, options);
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            Assert.Null(reader.Fault);
            rows.Add([.. Enumerable.Range(0, options.Columns.Count).Select(reader.Text)]);
        }

        return rows;
    }

    public static string Csv(IEnumerable<IEnumerable<string>> rows, string lineEnd = "\n") =>
        string.Concat(rows.Select(row => string.Join(',', row.Select(Quote)) + lineEnd));

    private static string Quote(string value) =>
        value.Length == 0 || value.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static string Show(RowReader reader, int width)
    {
        if (reader.Fault is { } fault)
            return $"{reader.Line}!{fault.Line}:{fault.Column}";
        var text = new StringBuilder($"{reader.Line}");
        for (var column = 0; column < width; column++)
            text.Append('|').Append(reader.Text(column));
        return text.ToString();
    }
}
