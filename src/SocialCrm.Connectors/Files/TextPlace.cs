using System.Text;

namespace SocialCrm.Connectors.Files;

/// <summary>Tells line and column of a byte, as a text editor counts them.</summary>
internal static class TextPlace
{
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    /// <summary>Lines that end within <paramref name="text"/>; a carriage return with its line feed is one end.</summary>
    public static int LinesIn(ReadOnlySpan<byte> text)
    {
        var lines = 0;
        for (var at = text.IndexOfAny(CarriageReturn, LineFeed); at >= 0; at = text.IndexOfAny(CarriageReturn, LineFeed))
        {
            lines++;
            text = text[(at + EndWidth(text, at))..];
        }

        return lines;
    }

    /// <summary>How many bytes the line end at a place has.</summary>
    public static int EndWidth(ReadOnlySpan<byte> text, int at) =>
        text[at] == CarriageReturn && at + 1 < text.Length && text[at + 1] == LineFeed ? 2 : 1;

    /// <summary>Line and column of a byte, counted from the beginning of <paramref name="text"/>, which is in line <paramref name="firstLine"/>.</summary>
    public static (long Line, int Column) Of(ReadOnlySpan<byte> text, int at, long firstLine)
    {
        var before = text[..Math.Min(at, text.Length)];
        var lineStart = before.LastIndexOfAny(CarriageReturn, LineFeed) + 1;
        return (firstLine + LinesIn(before), Characters(before[lineStart..]) + 1);
    }

    /// <summary>The first byte that is not UTF-8, or -1.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (Rune.DecodeFromUtf8(text[at..], out _, out var used) != System.Buffers.OperationStatus.Done)
                return at;
            at += used;
        }

        return -1;
    }

    private static int Characters(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out _, out var used);
            text = text[Math.Max(used, 1)..];
            count++;
        }

        return count;
    }
}
