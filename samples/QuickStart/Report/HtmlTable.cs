namespace QuickStart.Report;

/// <summary>A table with a caption and headers, in a container that scrolls by itself when the screen is narrow.</summary>
internal static class HtmlTable
{
    /// <summary>Writes a table. A column whose header begins with <c>#</c> holds numbers; what follows a line feed in a cell is a remark under it.</summary>
    public static void Write(HtmlText html, string caption, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        var id = html.NewId();
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-labelledby", id), ("tabindex", "0"));
        html.Open("table").Open("caption", ("id", id)).Element("span", caption).Close().Open("thead").Open("tr");
        foreach (var header in headers)
            html.Element("th", header.TrimStart('#'), ("scope", "col"), ("class", Class(header)));
        html.Close().Close().Open("tbody");
        foreach (var row in rows)
        {
            html.Open("tr");
            for (var column = 0; column < row.Count; column++)
            {
                if (column == 0)
                    html.Open("th", ("scope", "row")).Foreign(row[column]).Close();
                else
                    Cell(html, row[column], headers[column]);
            }

            html.Close();
        }

        html.Close().Close().Close();
    }

    private static void Cell(HtmlText html, string text, string header)
    {
        var at = text.IndexOf('\n', StringComparison.Ordinal);
        html.Open("td", ("class", Class(header))).Foreign(at < 0 ? text : text[..at]);
        if (at >= 0)
            html.Element("span", text[(at + 1)..], ("class", "soft"));
        html.Close();
    }

    private static string Class(string header) => header.StartsWith('#') ? "number" : "words";
}
