using System.Text.Unicode;

namespace SocialCrm.Connectors.Files;

/// <summary>Looks at the beginning of a file and refuses what is not text in UTF-8.</summary>
/// <remarks>
/// One broken character among good ones is a matter of its row, as texts cut in the middle of a character are common in exports.
/// Where no character beyond ASCII is right, the file is in another encoding.
/// </remarks>
internal static class FileContent
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>How many bytes of byte-order mark the file begins with.</summary>
    public static int MarkLength(ReadOnlySpan<byte> beginning) => beginning.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;

    /// <summary>Refuses the file, or not.</summary>
    /// <param name="fileName">Named in the refusal.</param>
    /// <param name="beginning">The first bytes, decompressed.</param>
    /// <param name="isWhole">Whether they are the whole file.</param>
    public static void Check(string fileName, ReadOnlySpan<byte> beginning, bool isWhole)
    {
        RefuseOtherKinds(fileName, beginning);
        var text = beginning[MarkLength(beginning)..];
        if (isWhole && text.TrimStart(" \t\r\n"u8).IsEmpty)
            throw new ImportFileException(fileName, "the file is empty. Export it again, or name another file.");
        if (text.Count((byte)0) > text.Length / 10)
            throw Encoding(fileName, text, text.IndexOf((byte)0), "the file is binary, or text in UTF-16");

        if (!Utf8.IsValid(text) && WrongFrom(text, isWhole) is var wrong and >= 0)
            throw Encoding(fileName, text, wrong, "the file is not in UTF-8");
    }

    private static void RefuseOtherKinds(string fileName, ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || beginning.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            throw new ImportFileException(fileName, 1, 1, "the file is in UTF-32. Save it as UTF-8.");
        if (beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || beginning.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new ImportFileException(fileName, 1, 1, "the file is in UTF-16. Save it as UTF-8.");
        if (beginning.StartsWith("PK\u0003\u0004"u8))
            throw new ImportFileException(fileName, "the file is a ZIP archive or a workbook. Save it as CSV in UTF-8, or unpack it.");
    }

    private static ImportFileException Encoding(string fileName, ReadOnlySpan<byte> text, int at, string what)
    {
        var (line, column) = TextPlace.Of(text, at, 1);
        return new ImportFileException(fileName, line, column, what + ". Save it as UTF-8.");
    }

    /// <summary>The first wrong byte where no character beyond ASCII is right, else -1.</summary>
    private static int WrongFrom(ReadOnlySpan<byte> text, bool isWhole)
    {
        var first = -1;
        var at = 0;
        while (at < text.Length)
        {
            var status = System.Text.Rune.DecodeFromUtf8(text[at..], out var rune, out var used);
            if (status == System.Buffers.OperationStatus.NeedMoreData && !isWhole)
                break;
            if (status != System.Buffers.OperationStatus.Done)
                first = first < 0 ? at : first;
            else if (!rune.IsAscii)
                return -1;
            at += Math.Max(used, 1);
        }

        return first;
    }
}
