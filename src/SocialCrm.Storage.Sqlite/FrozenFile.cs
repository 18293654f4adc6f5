namespace SocialCrm.Storage;

/// <summary>A file that is read without locks, because nobody can make any beside it, as it was when it was opened.</summary>
/// <remarks>
/// SQLite does not notice a change of such a file and answers wrongly from then on, so the store looks itself: nobody may be writing when a
/// reading begins, and nothing may have been written when it ends.
/// </remarks>
internal sealed class FrozenFile
{
    private readonly string path;
    private readonly long length;
    private readonly DateTime writtenAt;

    private FrozenFile(FileInfo file) => (path, length, writtenAt) = (file.FullName, file.Length, file.LastWriteTimeUtc);

    /// <summary>The file as it stands; null when there is none, or somebody is writing beside it.</summary>
    public static FrozenFile? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && !File.Exists(path + "-wal") ? new FrozenFile(file) : null;
    }

    /// <summary>Whether nothing was written to the file since. What stands in a log beside it has not reached it yet.</summary>
    public bool IsUnchanged()
    {
        var file = new FileInfo(path);
        return file.Exists && (file.Length, file.LastWriteTimeUtc) == (length, writtenAt);
    }
}
