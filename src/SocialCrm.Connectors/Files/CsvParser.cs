using System.Globalization;

namespace SocialCrm.Connectors.Files;

/// <summary>Reads rows after RFC 4180, whose lines may end in CR, LF or both.</summary>
/// <remarks>
/// A quote that is not closed, or is followed by text, costs the line it stands in and no more: the next row is looked for in the
/// next physical line, not behind the next quote that happens to follow. A quote inside an unquoted field is text.
/// </remarks>
internal sealed class CsvParser(RowFields fields, byte delimiter, int[] slots) : RowParser(fields)
{
    private const byte Quote = (byte)'"';
    private const int NeedsMore = -1;
    private const int Malformed = -2;

    private int lineEnds;
    private int faultAt;

    /// <summary>Whether the row scanned last has a quote out of place.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>How many fields the row has that was scanned last.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Whether a character can separate fields.</summary>
    public static bool IsDelimiter(char character) => char.IsAscii(character) && character is not ('"' or '\r' or '\n' or '\0');

    public override bool TryScan(ReadOnlySpan<byte> window, bool isFinal, out ScannedRow row)
    {
        Fields.Clear();
        lineEnds = 0;
        row = default;
        for (int column = 0, at = 0; ; column++)
        {
            var end = at < window.Length && window[at] == Quote
                ? ScanQuoted(window, at, column, isFinal)
                : ScanPlain(window, at, column, isFinal);
            if (end == NeedsMore)
                return false;
            IsMalformed = end == Malformed;
            if (IsMalformed)
                return TryRefuse(window, at, isFinal, out row);
            FieldCount = column + 1;
            if (end == window.Length || window[end] != delimiter)
                return TryEnd(window, end, isFinal, out row);
            at = end + 1;
        }
    }

    private int ScanPlain(ReadOnlySpan<byte> window, int at, int column, bool isFinal)
    {
        var length = window[at..].IndexOfAny(delimiter, CarriageReturn, LineFeed);
        if (length < 0)
        {
            if (!isFinal)
                return NeedsMore;
            length = window.Length - at;
        }

        if (column < slots.Length && slots[column] is var slot and >= 0)
            Fields.Set(slot, at, length);
        return at + length;
    }

    private int ScanQuoted(ReadOnlySpan<byte> window, int at, int column, bool isFinal)
    {
        var escapes = 0;
        var from = at + 1;
        while (true)
        {
            var found = window[from..].IndexOf(Quote);
            var close = from + found;
            if (found < 0 || (close + 1 == window.Length && !isFinal))
                return isFinal ? Refuse(at) : NeedsMore;

            var next = close + 1;
            if (next < window.Length && window[next] == Quote)
            {
                escapes++;
                from = next + 1;
                continue;
            }

            if (next < window.Length && window[next] != delimiter && window[next] is not (CarriageReturn or LineFeed))
                return Refuse(next);
            Keep(window[(at + 1)..close], at + 1, column, escapes);
            return next;
        }
    }

    private void Keep(ReadOnlySpan<byte> quoted, int start, int column, int escapes)
    {
        lineEnds += TextPlace.LinesIn(quoted);
        if (column >= slots.Length || slots[column] is not (var slot and >= 0))
            return;
        if (escapes == 0)
            Fields.Set(slot, start, quoted.Length);
        else
            Fields.SetUnescaped(slot, Unescape(quoted, Fields.Room(quoted.Length)));
    }

    private static int Unescape(ReadOnlySpan<byte> quoted, Span<byte> target)
    {
        var written = 0;
        for (var at = quoted.IndexOf(Quote); at >= 0; at = quoted.IndexOf(Quote))
        {
            quoted[..(at + 1)].CopyTo(target[written..]);
            written += at + 1;
            quoted = quoted[(at + 2)..];
        }

        quoted.CopyTo(target[written..]);
        return written + quoted.Length;
    }

    private int Refuse(int at)
    {
        faultAt = at;
        return Malformed;
    }

    private bool TryRefuse(ReadOnlySpan<byte> window, int openedAt, bool isFinal, out ScannedRow row)
    {
        if (!TryLine(window, isFinal, out row))
            return false;
        row = row with
        {
            Reason = "a quoted value is not closed, or text follows its closing quote. Double every quote inside it.",
            FaultAt = faultAt <= row.Length ? faultAt : openedAt,
        };
        return true;
    }

    private bool TryEnd(ReadOnlySpan<byte> window, int end, bool isFinal, out ScannedRow row)
    {
        var width = EndWidth(window, end, isFinal);
        row = new ScannedRow(end, end + width, lineEnds + 1);
        if (FieldCount != slots.Length)
            row = row with { Reason = WrongCount(), FaultAt = end };
        return width >= 0;
    }

    private string WrongCount() => string.Create(
        CultureInfo.InvariantCulture,
        $"the row has {FieldCount} fields and the header {slots.Length}. Quote values that hold the delimiter, or add what is missing.");
}
