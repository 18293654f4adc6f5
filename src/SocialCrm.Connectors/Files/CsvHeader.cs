using System.Text;
using System.Text.Unicode;

namespace SocialCrm.Connectors.Files;

/// <summary>The first row of a CSV file, which names the columns.</summary>
/// <param name="Names">The columns in the file's order, trimmed.</param>
/// <param name="Line">The line it stands in.</param>
/// <param name="Next">Where the first row begins.</param>
internal sealed record CsvHeader(IReadOnlyList<string> Names, long Line, RowPosition Next)
{
    public static async Task<CsvHeader> ReadAsync(string fileName, RowBuffer buffer, byte delimiter, CancellationToken cancellationToken)
    {
        var line = 1L;
        CsvHeader? header;
        while ((header = Read(fileName, buffer, delimiter, ref line)) is null)
            await buffer.FillAsync(cancellationToken).ConfigureAwait(false);
        return header;
    }

    /// <summary>For each column of the file the place among the wanted ones, or -1.</summary>
    public int[] Resolve(string fileName, RowReaderOptions options)
    {
        IReadOnlyList<string> wanted = [.. options.Columns, .. options.OptionalColumns];
        if (wanted.Count == 0)
            wanted = Names;

        var missing = options.Columns.Where(column => !Names.Contains(column, StringComparer.Ordinal)).ToList();
        if (missing.Count > 0)
            throw MissingColumns.In(fileName, Line, missing, Names);
        var twice = wanted.FirstOrDefault(column => column.Length > 0 && Names.Count(name => name == column) > 1);
        if (twice is not null)
            throw new ImportFileException(fileName, Line, 0, $"{(ColumnNames.IsName(twice) ? $"the column \"{twice}\"" : "a column")} stands twice in the header. Rename one of them.");

        var slots = new int[Names.Count];
        for (var column = 0; column < slots.Length; column++)
            slots[column] = ReferenceEquals(wanted, Names) ? column : IndexOf(wanted, Names[column]);
        return slots;
    }

    /// <summary>The header, or null where more bytes are needed to tell.</summary>
    private static CsvHeader? Read(string fileName, RowBuffer buffer, byte delimiter, ref long line)
    {
        if (!buffer.TrySkipEmptyLines(ref line))
            return null;
        var window = buffer.Unread;
        if (window.IsEmpty)
            return buffer.IsAtEnd ? throw new ImportFileException(fileName, "the file is empty. Export it again, or name another file.") : null;

        var isFinal = buffer.IsAtEnd && window.Length <= RowReader.WindowBytes;
        var counter = new CsvParser(new RowFields(0), delimiter, []);
        if (!counter.TryScan(window[..Math.Min(window.Length, RowReader.WindowBytes)], isFinal, out var row))
            return window.Length < RowReader.WindowBytes ? null : throw NoHeader(fileName, line, "is longer than 1 MiB");
        if (counter.IsMalformed)
            throw NoHeader(fileName, line, "has a quote that is not closed");

        var names = Split(window[..row.Length], delimiter, counter.FieldCount);
        if (!Utf8.IsValid(window[..row.Length]) || window[..row.Length].Contains((byte)0))
            throw NoHeader(fileName, line, "is not text in UTF-8");
        if (names.All(name => name.Length == 0))
            throw NoHeader(fileName, line, "names no column");
        buffer.Advance(row.Consumed);
        return new CsvHeader(names, line, new RowPosition(buffer.Position, line + row.Lines));
    }

    private static string[] Split(ReadOnlySpan<byte> row, byte delimiter, int count)
    {
        var fields = new RowFields(count);
        new CsvParser(fields, delimiter, [.. Enumerable.Range(0, count)]).TryScan(row, isFinal: true, out _);
        var names = new string[count];
        for (var column = 0; column < count; column++)
            names[column] = Encoding.UTF8.GetString(fields.Of(column, row)).Trim();
        return names;
    }

    private static int IndexOf(IReadOnlyList<string> wanted, string name)
    {
        for (var place = 0; place < wanted.Count; place++)
        {
            if (wanted[place] == name)
                return place;
        }

        return -1;
    }

    private static ImportFileException NoHeader(string fileName, long line, string why) =>
        new(fileName, line, 0, $"the header row {why}. Begin the file with one line that names the columns.");
}
