using System.Numerics;
using System.Runtime.Intrinsics;

namespace Workbench.Csv;

/// <summary>Finds the end of a row and the fields in it, after RFC 4180; lines may end in CR, LF or both.</summary>
/// <remarks>A quote inside an unquoted field is text, as other readers have it.</remarks>
internal sealed class RowScanner
{
    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    public RowFields Fields { get; } = new();

    /// <summary>The length of the row without its end.</summary>
    public int Length { get; private set; }

    /// <summary>The length of the row with its end.</summary>
    public int Consumed { get; private set; }

    /// <summary>How many line ends the row has inside quoted fields.</summary>
    public int InnerLines { get; private set; }

    /// <summary>Where a malformed row goes wrong.</summary>
    public int FaultAt { get; private set; }

    /// <param name="window">What is known of the file from the row on, not empty.</param>
    /// <param name="isFinal">Whether the window ends where the file ends.</param>
    public RowScan Scan(ReadOnlySpan<byte> window, bool isFinal)
    {
        Fields.Clear();
        InnerLines = 0;
        if (TrySimple(window, out var at))
            return End(window, at, isFinal);
        for (; ; at++)
        {
            var result = at < window.Length && window[at] == Quote ? Quoted(window, ref at, isFinal) : Plain(window, ref at, isFinal);
            if (result != RowScan.Row)
                return result;
            if (at == window.Length || window[at] != Comma)
                return End(window, at, isFinal);
        }
    }

    /// <summary>How many line ends a text has.</summary>
    public static int LinesIn(ReadOnlySpan<byte> text)
    {
        var lines = 0;
        for (var at = text.IndexOfAny(CarriageReturn, LineFeed); at >= 0; at = text.IndexOfAny(CarriageReturn, LineFeed))
        {
            text = text[(at + EndWidth(text, at))..];
            lines++;
        }

        return lines;
    }

    /// <summary>How wide the line end at a place is.</summary>
    public static int EndWidth(ReadOnlySpan<byte> text, int at) =>
        text[at] == CarriageReturn && at + 1 < text.Length && text[at + 1] == LineFeed ? 2 : 1;

    /// <summary>Reads fields as long as they are not quoted, 32 bytes at a time.</summary>
    /// <param name="window">The window.</param>
    /// <param name="at">The end of the row, or the field that must be looked at more closely.</param>
    /// <returns>Whether the end of the row was found.</returns>
    private bool TrySimple(ReadOnlySpan<byte> window, out int at)
    {
        at = 0;
        for (var block = 0; block + Vector256<byte>.Count <= window.Length; block += Vector256<byte>.Count)
        {
            var bytes = Vector256.Create(window[block..]);
            var found = Vector256.Equals(bytes, Vector256.Create(Comma)) | Vector256.Equals(bytes, Vector256.Create(LineFeed))
                | Vector256.Equals(bytes, Vector256.Create(CarriageReturn)) | Vector256.Equals(bytes, Vector256.Create(Quote));
            for (var bits = found.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                var place = block + BitOperations.TrailingZeroCount(bits);
                if (window[place] == Quote)
                {
                    if (place == at)
                        return false;
                    continue;
                }

                Fields.Add(at, place, hasQuotes: false);
                var isEnd = window[place] != Comma;
                at = isEnd ? place : place + 1;
                if (isEnd)
                    return true;
            }
        }

        return false;
    }

    private RowScan Plain(ReadOnlySpan<byte> window, ref int at, bool isFinal)
    {
        var length = window[at..].IndexOfAny(Comma, CarriageReturn, LineFeed);
        if (length < 0)
        {
            if (!isFinal)
                return RowScan.NeedsMore;
            length = window.Length - at;
        }

        Fields.Add(at, at + length, hasQuotes: false);
        at += length;
        return RowScan.Row;
    }

    private RowScan Quoted(ReadOnlySpan<byte> window, ref int at, bool isFinal)
    {
        var start = at + 1;
        var hasQuotes = false;
        for (var from = start; ;)
        {
            var close = window[from..].IndexOf(Quote) + from;
            if (close < from || (close + 1 == window.Length && !isFinal))
                return isFinal ? Refuse(at) : RowScan.NeedsMore;
            var next = close + 1;
            if (next < window.Length && window[next] == Quote)
            {
                hasQuotes = true;
                from = next + 1;
                continue;
            }

            if (next < window.Length && window[next] is not (Comma or CarriageReturn or LineFeed))
                return Refuse(next);
            Fields.Add(start, close, hasQuotes);
            InnerLines += LinesIn(window[start..close]);
            at = next;
            return RowScan.Row;
        }
    }

    private RowScan Refuse(int at)
    {
        FaultAt = at;
        return RowScan.Malformed;
    }

    private RowScan End(ReadOnlySpan<byte> window, int at, bool isFinal)
    {
        if (at + 1 >= window.Length && !isFinal && (at == window.Length || window[at] == CarriageReturn))
            return RowScan.NeedsMore;
        Length = at;
        Consumed = at == window.Length ? at : at + EndWidth(window, at);
        return RowScan.Row;
    }
}
