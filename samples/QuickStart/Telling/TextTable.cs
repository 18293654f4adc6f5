namespace QuickStart.Telling;

/// <summary>Prints rows under each other. A column whose header begins with <c>#</c> holds numbers.</summary>
internal static class TextTable
{
    private const int Widest = 48;

    public static void Write(TextWriter output, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> lines = [[.. headers.Select(header => header.TrimStart('#'))], .. rows.Select(row => (IReadOnlyList<string>)[.. row.Select((text, column) => Cell(text, column == headers.Count - 1))])];
        var widths = headers.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        foreach (var (at, line) in lines.Index())
        {
            var cells = line.Select((cell, column) => headers[column].StartsWith('#') ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            output.WriteLine(("  " + string.Join("  ", cells)).TrimEnd());
            if (at == 0)
                output.WriteLine("  " + string.Join("  ", widths.Select(width => new string('-', width))));
        }
    }

    private static string Cell(string text, bool isLast)
    {
        var plain = PlainText.Of(text);
        return isLast || plain.Length <= Widest ? plain : plain[..(Widest - 1)] + "…";
    }
}
