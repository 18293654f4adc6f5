using System.Text;

namespace QuickStart.Tests;

/// <summary>A tiny reader of RFC 4180 that shares nothing with the library's, to count with.</summary>
internal static class PlainCsv
{
    /// <summary>The rows by column name; the header is left out.</summary>
    public static List<Dictionary<string, string>> Read(string path)
    {
        var rows = Cells(File.ReadAllText(path));
        var header = rows[0];
        return [.. rows.Skip(1).Select(row => header.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    private static List<List<string>> Cells(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else if (character == '"')
                quoted = !quoted;
            else if (quoted || character is not (',' or '\r' or '\n'))
                cell.Append(character);
            else if (character != '\r')
                EndCell(rows, ref row, cell, character == '\n');
        }

        if (cell.Length > 0 || row.Count > 0)
            EndCell(rows, ref row, cell, endsRow: true);
        return rows;
    }

    private static void EndCell(List<List<string>> rows, ref List<string> row, StringBuilder cell, bool endsRow)
    {
        row.Add(cell.ToString());
        cell.Clear();
        if (!endsRow)
            return;
        rows.Add(row);
        row = [];
    }
}
