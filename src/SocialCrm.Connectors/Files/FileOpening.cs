using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>Opens a file to be read once from front to back, and says plainly why it cannot be opened.</summary>
internal static class FileOpening
{
    public static FileStream Open(string fileName)
    {
        if (Directory.Exists(fileName))
            throw new ImportFileException(fileName, "is a directory. Name a file in it.");
        try
        {
            var file = new FileStream(fileName, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Mode = FileMode.Open,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,

                // An export may still be growing while it is read.
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = 64 * 1024,
            });
            if (file.CanSeek)
                return file;
            file.Dispose();
            throw new ImportFileException(fileName, "is a pipe or a device, which cannot be resumed. Write it to a file first.");
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImportFileException(fileName, "there is no such file. Check the path.", cause) { Failure = ChannelFailure.Unavailable };
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new ImportFileException(fileName, "may not be read. Give this account permission to read it.", cause)
            {
                Failure = ChannelFailure.Unauthorized,
            };
        }
        catch (Exception cause) when (cause is IOException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(fileName, cause);
        }
    }

    public static ImportFileException Unreadable(string fileName, Exception cause) =>
        new(fileName, "cannot be read. Check the path and the disk, and try again.", cause) { Failure = ChannelFailure.Unavailable };
}
