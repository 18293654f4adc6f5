using System.Globalization;

namespace SocialCrm.Connectors.Files;

/// <summary>Says which columns a file lacks, which it has, and which was probably meant.</summary>
internal static class MissingColumns
{
    private const int MaxNames = 40;
    private const int MaxNameLength = 60;

    public static ImportFileException In(string fileName, long line, IReadOnlyList<string> missing, IReadOnlyList<string> present)
    {
        // Where the first row may be data, repeating it would put people's data into a message.
        var there = ColumnNames.AreNames(present)
            ? $"The file has: {Listed(present)}. Correct the map or the file."
            : string.Create(CultureInfo.InvariantCulture, $"The first row has {present.Count} columns and looks like data. Begin the file with a header row that names the columns, or correct the map.");
        return new ImportFileException(fileName, line, 0, $"there is no column {Quoted(missing)}{Meant(missing, present)}. {there}");
    }

    /// <summary>A name as a message shows it: on one line and not too long.</summary>
    public static string Shown(string name)
    {
        var shown = name.Length > MaxNameLength ? name[..MaxNameLength] + "…" : name;
        return string.Concat(shown.Select(character => char.IsControl(character) ? ' ' : character));
    }

    private static string Quoted(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MaxNames).Select(name => $"\"{Shown(name)}\""));

    private static string Listed(IReadOnlyList<string> names)
    {
        var listed = string.Join(", ", names.Take(MaxNames).Select(Shown));
        return names.Count > MaxNames
            ? string.Create(CultureInfo.InvariantCulture, $"{listed} and {names.Count - MaxNames} more")
            : listed;
    }

    private static string Meant(IReadOnlyList<string> missing, IReadOnlyList<string> present)
    {
        if (present.Count == 1 && present[0].AsSpan().IndexOfAny(";\t|,") is var at and >= 0)
            return present[0][at] == '\t' ? " (the columns are separated by tabs: set the delimiter)" : $" (the columns are separated by '{present[0][at]}': set the delimiter)";
        var nearest = missing.Select(name => NearestName.Of(name, present)).Where(name => name is not null).ToList();
        return nearest.Count == 0 ? "" : $" (did you mean {string.Join(", ", nearest.Take(MaxNames).Select(name => $"\"{Shown(name!)}\""))}?)";
    }
}
