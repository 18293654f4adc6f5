namespace QuickStart.Run;

/// <summary>Where a path leads when every link on the way is followed, so that two names of one file are seen to be one.</summary>
internal static class RealPath
{
    /// <summary>Longer chains of links lead in a circle.</summary>
    private const int MostLinks = 40;

    /// <summary>How the machine's file system tells names apart.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    public static string Of(string path)
    {
        var whole = Path.GetFullPath(path);
        for (var links = 0; links < MostLinks && Followed(whole) is { } next; links++)
            whole = next;
        return whole;
    }

    /// <summary>The path with its first link replaced by what that points at; null where it has none.</summary>
    private static string? Followed(string path)
    {
        var root = Path.GetPathRoot(path)!.Length;
        for (var end = root; end < path.Length; end++)
        {
            end = path.IndexOf(Path.DirectorySeparatorChar, end);
            end = end < 0 ? path.Length : end;
            var head = path[..end];
            if (head.Length > root && new FileInfo(head).LinkTarget is { } target)
                return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(head)!, target) + path[end..]);
        }

        return null;
    }
}
