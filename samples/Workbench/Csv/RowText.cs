using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Workbench.Csv;

/// <summary>The text of a row. Most rows are ASCII, and are widened in one go; of the others each field is decoded when asked for.</summary>
internal sealed class RowText
{
    private char[] characters = new char[4_096];
    private bool isAscii;

    /// <summary>Takes the next row; false where it is not in UTF-8.</summary>
    public bool TryTake(ReadOnlySpan<byte> row)
    {
        Reserve(row.Length);
        isAscii = Ascii.ToUtf16(row, characters, out _) == OperationStatus.Done;
        return isAscii || Utf8.IsValid(row);
    }

    /// <summary>A field of the row taken last, valid until the next call.</summary>
    /// <param name="row">The row.</param>
    /// <param name="start">The field's first byte.</param>
    /// <param name="end">The byte behind it.</param>
    /// <param name="hasQuotes">Whether it has doubled quotes, of which one counts.</param>
    public ReadOnlySpan<char> Of(ReadOnlySpan<byte> row, int start, int end, bool hasQuotes)
    {
        if (isAscii && !hasQuotes)
            return characters.AsSpan(start, end - start);

        // Decoded behind the row, which stays as it is.
        var from = isAscii ? row.Length : 0;
        Reserve(from + end - start);
        var room = characters.AsSpan(from);
        Utf8.ToUtf16(row[start..end], room, out _, out var written);
        return room[..(hasQuotes ? WithoutDoubledQuotes(room[..written]) : written)];
    }

    private static int WithoutDoubledQuotes(Span<char> value)
    {
        var written = 0;
        for (var at = 0; at < value.Length; at++, written++)
        {
            value[written] = value[at];
            if (value[at] == '"')
                at++;
        }

        return written;
    }

    private void Reserve(int count)
    {
        if (count > characters.Length)
            Array.Resize(ref characters, Math.Max(count, 2 * characters.Length));
    }
}
