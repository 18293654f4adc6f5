using System.Globalization;
using System.Text;

namespace Workbench.Csv;

/// <summary>Streams the rows of a CSV file without allocating for them. A row that cannot be read has a <see cref="Fault"/> and stops nothing.</summary>
internal sealed class CsvReader : IDisposable
{
    /// <summary>A row that is longer is refused.</summary>
    private const int MostBytes = 32 * 1024 * 1024;

    private const int MostRaw = 64 * 1024;

    private readonly ByteWindow window;
    private readonly RowScanner scanner = new();
    private readonly string path;
    private readonly long length;
    private readonly RowText text = new();
    private byte[] cut = [];
    private int rowLength;
    private int consumed;
    private int lines;

    public CsvReader(string path)
    {
        this.path = path;
        (window, length) = CsvFile.Open(path);
        try
        {
            Columns = ReadHeader();
        }
        catch
        {
            window.Dispose();
            throw;
        }
    }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The physical line the row begins in, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Why the row cannot be read; it has no fields then.</summary>
    public RowFault? Fault { get; private set; }

    /// <summary>How many fields the row has.</summary>
    public int FieldCount => scanner.Fields.Count;

    /// <summary>The row as received, without its end; the beginning of one that is too long.</summary>
    public ReadOnlySpan<byte> Raw => cut.Length > 0 ? cut : window.Unread[..rowLength];

    /// <summary>How far the reading has come, from 0 to 1.</summary>
    public double Progress => length == 0 ? 1 : (double)(window.BytesRead - window.Unread.Length) / length;

    /// <summary>Goes to the next row, readable or not; false at the end. Empty lines are no rows.</summary>
    public bool Read()
    {
        window.Advance(consumed);
        Line += lines;
        (Fault, consumed, lines, rowLength) = (null, 0, 0, 0);
        if (cut.Length > 0)
            cut = [];
        if (!SkipEmptyLines())
            return false;
        while (true)
        {
            var scan = scanner.Scan(window.Unread, window.IsAtEnd);
            if (scan == RowScan.NeedsMore && window.Unread.Length >= MostBytes)
                TakeTooLong();
            else if (scan == RowScan.NeedsMore)
                window.Fill();
            else if (scan == RowScan.Malformed)
                TakeMalformed();
            else
                Take();
            if (consumed > 0)
                return true;
        }
    }

    /// <summary>A field as text, valid until the next call.</summary>
    public ReadOnlySpan<char> Text(int field)
    {
        scanner.Fields.Bounds(field, out var start, out var end, out var hasQuotes);
        return text.Of(window.Unread[..rowLength], start, end, hasQuotes);
    }

    public void Dispose() => window.Dispose();

    private string[] ReadHeader()
    {
        CsvFile.DemandText(path, window);
        if (!Read())
            throw InputException.At(path, new RowFault(1, "1", "the file is empty. Begin it with a header row that names the columns."));
        if (Fault is { } fault)
            throw InputException.At(path, fault);
        var names = new string[FieldCount];
        for (var field = 0; field < names.Length; field++)
            names[field] = Text(field).Trim().ToString();
        return names;
    }

    private bool SkipEmptyLines()
    {
        while (true)
        {
            var unread = window.Unread;
            if (unread.Length < 2 && !window.IsAtEnd)
            {
                window.Fill();
                continue;
            }

            if (unread.IsEmpty || unread[0] is not ((byte)'\r' or (byte)'\n'))
                return !unread.IsEmpty;
            window.Advance(RowScanner.EndWidth(unread, 0));
            Line++;
        }
    }

    private void Take()
    {
        (rowLength, consumed, lines) = (scanner.Length, scanner.Consumed, scanner.InnerLines + 1);
        var row = window.Unread[..rowLength];
        if (!text.TryTake(row))
            Refuse(FirstInvalid(row), "a character is not in UTF-8. Save the file as UTF-8, or correct the row.");
        else if (row.Contains((byte)0))
            Refuse(row.IndexOf((byte)0), "the row holds a NUL character. Remove it.");
    }

    /// <summary>A quote out of place costs the line it stands in and no more: the next row is looked for in the next line.</summary>
    private void TakeMalformed()
    {
        var at = scanner.FaultAt;
        var reason = window.Unread[at] == '"' ? "a quoted value is not closed. Close it, or double the quotes inside it." : "text follows a closing quote. Double the quotes inside a value.";
        TakeLine();
        Refuse(at, reason);
    }

    private void TakeTooLong()
    {
        TakeLine();
        Refuse(0, "the row is longer than 32 MiB, or a quoted value is not closed. Close it, or cut the row.");
    }

    /// <summary>The physical line, to its end, however long.</summary>
    private void TakeLine()
    {
        var end = window.Unread.IndexOfAny((byte)'\r', (byte)'\n');
        while ((end < 0 || end + 1 == window.Unread.Length) && !window.IsAtEnd)
        {
            // Of a line that is longer than the window only the beginning is kept.
            if (window.Unread.Length >= MostBytes)
            {
                if (cut.Length == 0)
                    cut = window.Unread[..MostRaw].ToArray();
                window.Advance(window.Unread.Length - 1);
            }

            window.Fill();
            end = window.Unread.IndexOfAny((byte)'\r', (byte)'\n');
        }

        rowLength = end < 0 ? window.Unread.Length : end;
        (consumed, lines) = (end < 0 ? rowLength : end + RowScanner.EndWidth(window.Unread, end), 1);
    }

    private void Refuse(int at, string reason)
    {
        scanner.Fields.Clear();
        var before = window.Unread[..Math.Min(at, window.Unread.Length)];
        var start = before.LastIndexOfAny((byte)'\r', (byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[start..]) + 1;
        Fault = new RowFault(Line + RowScanner.LinesIn(before), column.ToString(CultureInfo.InvariantCulture), reason);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> row)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(row[at..], out _, out var width) == System.Buffers.OperationStatus.Done)
            at += width;
        return at;
    }
}
