using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace Workbench.Output;

/// <summary>Writes rows after RFC 4180 in UTF-8, with LF at the end of lines.</summary>
internal sealed class CsvWriter(Stream stream)
{
    private const int MostNumber = 11;

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private byte[] bytes = new byte[64 * 1024];
    private int length;
    private bool isInRow;

    public void Field(ReadOnlySpan<char> value)
    {
        Separate();
        var isQuoted = value.ContainsAny(Special);
        Reserve((6 * value.Length) + 2);
        if (isQuoted)
            bytes[length++] = (byte)'"';
        for (var quote = isQuoted ? value.IndexOf('"') : -1; quote >= 0; quote = value.IndexOf('"'))
        {
            Append(value[..(quote + 1)]);
            bytes[length++] = (byte)'"';
            value = value[(quote + 1)..];
        }

        Append(value);
        if (isQuoted)
            bytes[length++] = (byte)'"';
    }

    public void Field(long value)
    {
        Separate();
        Reserve(2 * MostNumber);
        Utf8Formatter.TryFormat(value, bytes.AsSpan(length), out var digits);
        length += digits;
    }

    public void EndRow()
    {
        Reserve(1);
        bytes[length++] = (byte)'\n';
        isInRow = false;
    }

    public void Flush()
    {
        stream.Write(bytes, 0, length);
        length = 0;
    }

    private void Separate()
    {
        Reserve(1);
        if (isInRow)
            bytes[length++] = (byte)',';
        isInRow = true;
    }

    private void Append(ReadOnlySpan<char> value)
    {
        Utf8.FromUtf16(value, bytes.AsSpan(length), out _, out var written);
        length += written;
    }

    private void Reserve(int count)
    {
        if (length + count <= bytes.Length)
            return;
        Flush();
        if (count > bytes.Length)
            bytes = new byte[count];
    }
}
