namespace SocialCrm.Connectors.Files;

/// <summary>Finds the end of a row and the values in it.</summary>
internal abstract class RowParser(RowFields fields)
{
    protected const byte CarriageReturn = (byte)'\r';
    protected const byte LineFeed = (byte)'\n';

    public RowFields Fields { get; } = fields;

    /// <summary>Reads the row at the beginning of a window that is not empty; false when its end is not in the window.</summary>
    /// <param name="window">What is known of the file from the row on.</param>
    /// <param name="isFinal">Whether the window ends where the file ends; the answer is true then.</param>
    /// <param name="row">The row found.</param>
    public abstract bool TryScan(ReadOnlySpan<byte> window, bool isFinal, out ScannedRow row);

    /// <summary>How wide the line end at a place is: 0 at the end of the file, -1 where the window does not tell.</summary>
    protected static int EndWidth(ReadOnlySpan<byte> window, int at, bool isFinal)
    {
        if (at == window.Length)
            return isFinal ? 0 : -1;
        if (window[at] == LineFeed)
            return 1;
        if (at + 1 == window.Length)
            return isFinal ? 1 : -1;
        return window[at + 1] == LineFeed ? 2 : 1;
    }

    /// <summary>The physical line the window begins with; false when its end is not in the window.</summary>
    protected static bool TryLine(ReadOnlySpan<byte> window, bool isFinal, out ScannedRow line)
    {
        var length = window.IndexOfAny(CarriageReturn, LineFeed);
        if (length < 0)
            length = window.Length;
        var width = EndWidth(window, length, isFinal);
        line = new ScannedRow(length, length + width, 1);
        return width >= 0;
    }
}
