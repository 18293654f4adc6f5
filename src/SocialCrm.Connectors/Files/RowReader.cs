using System.Text;

namespace SocialCrm.Connectors.Files;

/// <summary>Streams the rows of a CSV or JSON Lines file of any size, gzip-compressed or not.</summary>
/// <remarks>
/// <para>
/// A row that cannot be read has a <see cref="Fault"/> and stops nothing; a file that cannot be read further throws, after every
/// row before the fault was delivered. Memory does not grow with the file: a row has at most 1 MiB.
/// </para>
/// <para>
/// What the properties and spans tell is of the current row, until the next <see cref="ReadAsync"/>. Values are decoded when asked
/// for, so columns nobody asks for cost next to nothing. Not thread-safe.
/// </para>
/// </remarks>
public sealed class RowReader : IDisposable
{
    internal const int MaxRowBytes = 1024 * 1024;
    internal const int MaxRawBytes = 64 * 1024;

    // A row of the greatest length, its line end, and the byte that tells CR from CR LF.
    internal const int WindowBytes = MaxRowBytes + 2;

    private readonly RowFile file;
    private readonly RowBuffer buffer;
    private readonly RowParser parser;
    private long nextLine;
    private int mark;
    private int length;
    private byte[]? head;
    private bool isSkipping;

    internal RowReader(RowFile file)
    {
        this.file = file;
        (buffer, parser, nextLine) = (file.Buffer, file.Parser, file.FirstRow.Line);
    }

    private enum Step
    {
        NeedsMore,
        Row,
        End,
    }

    /// <summary>How the file is written.</summary>
    public RowFormat Format => file.Format;

    /// <summary>The columns of a CSV file, or the properties seen in the first rows of a JSON Lines file.</summary>
    public IReadOnlyList<string> Columns => file.Columns;

    /// <summary>The physical line the current row begins in, from 1; a header is line 1.</summary>
    public long Line { get; private set; }

    /// <summary>Where the current row ends, in bytes of the decompressed file.</summary>
    public long Offset => Next.Offset;

    /// <summary>Why the current row cannot be read, or null. All its values are empty then.</summary>
    public RowFault? Fault { get; private set; }

    /// <summary>The current row as received, without its line end; the first 64 KiB of a row that is too long.</summary>
    public ReadOnlySpan<byte> Raw => head ?? buffer.Slice(mark, length);

    /// <summary>How many bytes of the file have been read: compressed ones, of a compressed file.</summary>
    public long BytesRead => file.Source.BytesRead;

    /// <summary>The size of the file in bytes.</summary>
    public long Length => file.Source.Length;

    internal RowPosition Next => new(buffer.Position, nextLine);

    internal ReadOnlySpan<byte> Beginning => file.Source.Beginning.Span;

    /// <summary>Up to 4 KiB of text before the next row.</summary>
    internal ReadOnlySpan<byte> BeforeNext =>
        buffer.Before((int)Math.Min(RowBuffer.KeptBytes, buffer.Position - FileContent.MarkLength(Beginning)));

    /// <summary>Whether a fault came in the middle of a row that is too long to be held.</summary>
    internal bool IsInsideRow => isSkipping;

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="ArgumentException">The delimiter is none.</exception>
    /// <exception cref="ImportFileException">The file cannot be opened, is not text in UTF-8, or lacks a column.</exception>
    public static async Task<RowReader> OpenAsync(string path, RowReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new RowReaderOptions();
        if (!CsvParser.IsDelimiter(options.Delimiter ?? ','))
            throw new ArgumentException("The delimiter must be one ASCII character other than a quote or a line end.", nameof(options));
        return new RowReader(await RowFile.OpenAsync(path, options, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Goes to the next row, readable or not; false at the end of the file.</summary>
    /// <exception cref="ImportFileException">The file cannot be read further.</exception>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        var step = Advance();
        return step == Step.NeedsMore ? ReadMoreAsync(cancellationToken) : new ValueTask<bool>(step == Step.Row);
    }

    /// <summary>Whether the row has a value in a column, be it empty. A column that the file lacks has none.</summary>
    public bool Has(int column) => parser.Fields.Has(column);

    /// <summary>A value in UTF-8; empty where the row has none.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => parser.Fields.Of(column, Raw);

    /// <summary>A value as text; empty where the row has none.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    /// <summary>Closes the file.</summary>
    public void Dispose() => file.Dispose();

    /// <summary>Begins again at the first row.</summary>
    internal async ValueTask MoveToFirstRowAsync(CancellationToken cancellationToken) =>
        await TryMoveToAsync(file.FirstRow, cancellationToken).ConfigureAwait(false);

    /// <summary>Goes to a place; false when the file ends sooner.</summary>
    internal async ValueTask<bool> TryMoveToAsync(RowPosition position, CancellationToken cancellationToken)
    {
        // What lies before the place comes along, for the fingerprint.
        var before = (int)Math.Min(RowBuffer.KeptBytes, position.Offset);
        buffer.MoveTo(position.Offset - before);
        nextLine = position.Line;
        (Fault, head, isSkipping, length) = (null, null, false, 0);
        while (buffer.Unread.Length < before && !buffer.IsAtEnd)
            await FillAsync(cancellationToken).ConfigureAwait(false);
        if (buffer.Unread.Length < before)
            return false;
        buffer.Advance(before);
        return true;
    }

    private async ValueTask<bool> ReadMoreAsync(CancellationToken cancellationToken)
    {
        var step = Step.NeedsMore;
        while (step == Step.NeedsMore)
        {
            await FillAsync(cancellationToken).ConfigureAwait(false);
            step = Advance();
        }

        return step == Step.Row;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            await buffer.FillAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ImportFileException fault) when (fault.Line is null)
        {
            throw fault.At(nextLine);
        }
    }

    private Step Advance()
    {
        if (isSkipping)
            return SkipLine();
        if (!buffer.TrySkipEmptyLines(ref nextLine))
            return Step.NeedsMore;
        var window = buffer.Unread;
        if (window.IsEmpty)
            return buffer.IsAtEnd ? Step.End : Step.NeedsMore;

        var isFinal = buffer.IsAtEnd && window.Length <= WindowBytes;
        window = window[..Math.Min(window.Length, WindowBytes)];
        if (parser.TryScan(window, isFinal, out var row) && row.Length <= MaxRowBytes)
            return Take(window[..row.Length], row);
        return window.Length == WindowBytes || isFinal ? TakeTooLong(window) : Step.NeedsMore;
    }

    private Step Take(ReadOnlySpan<byte> text, in ScannedRow row)
    {
        (mark, length, head) = (buffer.Mark, row.Length, null);
        Line = nextLine;
        Fault = row.Reason is null ? null : FaultAt(text, row.FaultAt, row.Reason);
        if (!System.Text.Unicode.Utf8.IsValid(text))
            Fault = FaultAt(text, TextPlace.FirstInvalid(text), "a character is not in UTF-8. Save the file as UTF-8, or correct the row.");
        else if (text.Contains((byte)0))
            Fault = FaultAt(text, text.IndexOf((byte)0), "the row holds a NUL character. Remove it.");
        if (Fault is not null)
            parser.Fields.Clear();
        buffer.Advance(row.Consumed);
        nextLine += row.Lines;
        return Step.Row;
    }

    /// <summary>
    /// The row has no end within a row's greatest length. Where it spans lines, a quote was probably never closed: then its first
    /// line is the fault, and the next may be good.
    /// </summary>
    private Step TakeTooLong(ReadOnlySpan<byte> window)
    {
        var end = window.IndexOfAny((byte)'\r', (byte)'\n');
        if (end is >= 0 and <= MaxRowBytes)
        {
            var reason = "a quoted value is not closed within 1 MiB. Close it, or cut the row.";
            return Take(window[..end], new ScannedRow(end, end + TextPlace.EndWidth(window, end), 1, reason, window.IndexOf((byte)'"')));
        }

        Line = nextLine;
        Fault = new RowFault(Line, 1, "the row is longer than 1 MiB. Cut it, or leave it out.");
        head = window[..MaxRawBytes].ToArray();
        parser.Fields.Clear();
        isSkipping = true;
        return SkipLine();
    }

    private Step SkipLine()
    {
        var window = buffer.Unread;
        var end = window.IndexOfAny((byte)'\r', (byte)'\n');
        var isCut = end == window.Length - 1 && window.Length > 0 && window[end] == '\r';
        if ((end < 0 || isCut) && !buffer.IsAtEnd)
        {
            buffer.Advance(end < 0 ? window.Length : end);
            return Step.NeedsMore;
        }

        buffer.Advance(end < 0 ? window.Length : end + TextPlace.EndWidth(window, end));
        nextLine++;
        isSkipping = false;
        return Step.Row;
    }

    private RowFault FaultAt(ReadOnlySpan<byte> text, int at, string reason)
    {
        var (line, column) = TextPlace.Of(text, at, nextLine);
        return new RowFault(line, column, reason);
    }
}
