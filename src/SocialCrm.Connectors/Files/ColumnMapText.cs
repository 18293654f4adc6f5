namespace SocialCrm.Connectors.Files;

/// <summary>Cuts the text of a map into its entries.</summary>
internal ref struct ColumnMapText
{
    private readonly MapWords words;
    private ReadOnlySpan<char> rest;

    private ColumnMapText(string text, MapWords words)
    {
        rest = text;
        this.words = words;
    }

    public static List<ColumnMapEntry> Entries(string text, MapWords words)
    {
        var entries = new List<ColumnMapEntry>();
        var map = new ColumnMapText(text, words);
        while (true)
        {
            entries.Add(map.Entry());
            if (map.rest.IsEmpty)
                return entries;
            map.rest = map.rest[1..];
        }
    }

    private ColumnMapEntry Entry()
    {
        rest = rest.TrimStart();
        var mark = rest.IsEmpty ? '\0' : rest[0];
        var source = mark switch
        {
            '\'' => Quoted(mark),
            '"' => Quoted(mark).Trim(),
            _ => Bare(),
        };
        rest = rest.TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            throw new FormatException($"The {words.Map} has an entry without \"=\". {words.Example}");
        if (source.Length == 0 && mark != '\'')
            throw new FormatException($"The {words.Map} has an entry without a {words.Source} before \"=\". {words.Example}");

        rest = rest[1..];
        var end = rest.IndexOf(',');
        var field = (end < 0 ? rest : rest[..end]).Trim().ToString();
        rest = end < 0 ? [] : rest[end..];
        return new ColumnMapEntry(source, mark == '\'', field);
    }

    private string Bare()
    {
        var end = rest.IndexOfAny('=', ',');
        var bare = (end < 0 ? rest : rest[..end]).Trim().ToString();
        rest = end < 0 ? [] : rest[end..];
        return bare;
    }

    private string Quoted(char quote)
    {
        var text = "";
        while (true)
        {
            rest = rest[1..];
            var end = rest.IndexOf(quote);
            if (end < 0)
                throw new FormatException($"The {words.Map} has a quote ({quote}) that is not closed. Close it, and double every quote inside it.");
            text += rest[..end].ToString();
            rest = rest[(end + 1)..];
            if (rest.IsEmpty || rest[0] != quote)
                return text;
            text += quote;
        }
    }
}
