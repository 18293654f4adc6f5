namespace Workbench.Csv;

/// <summary>Opens files, and refuses those that are no text.</summary>
internal static class CsvFile
{
    public static (ByteWindow Window, long Length) Open(string path)
    {
        if (Directory.Exists(path))
            throw new InputException($"{path}: is a folder. Name a file in it.");
        try
        {
            var file = new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0, Options = FileOptions.SequentialScan });
            return (new ByteWindow(file, path), file.CanSeek ? file.Length : 0);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: there is no such file. Check the name.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path}: cannot be opened. Check that this account may read it.", fault);
        }
    }

    /// <summary>Steps over a byte order mark, and refuses what is no UTF-8 text from its first bytes on.</summary>
    public static void DemandText(string path, ByteWindow window)
    {
        window.Fill();
        switch (window.Unread)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                window.Advance(3);
                break;
            case [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]:
                throw InputException.At(path, new RowFault(1, "1", "the file is in UTF-16. Save it as UTF-8."));
            case [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', 3, 4, ..]:
                throw InputException.At(path, new RowFault(1, "1", "the file is compressed, or a spreadsheet. Unpack it, or save it as CSV in UTF-8."));
        }
    }
}
