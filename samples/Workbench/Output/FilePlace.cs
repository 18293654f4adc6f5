namespace Workbench.Output;

/// <summary>Where a path leads once every link in it is followed: of two paths to one file it is the same.</summary>
internal static class FilePlace
{
    /// <summary>As many as Linux follows; then the links lead in a circle.</summary>
    private const int MostLinks = 40;

    /// <summary>How the machine's file system tells names apart.</summary>
    public static StringComparer Names { get; } = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return Followed(full);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return full; // Opening it says what is wrong.
        }
    }

    /// <summary>Goes down folder by folder, because a link may be any part of a path and is relative to the folder that it lies in.</summary>
    private static string Followed(string full)
    {
        var place = Path.GetPathRoot(full)!;
        var parts = new Stack<string>(Parts(full).Reverse());
        for (var links = 0; parts.TryPop(out var part);)
        {
            if (part == "..")
            {
                place = Path.GetDirectoryName(place) ?? place;
                continue;
            }

            var next = Path.Combine(place, part);
            if (new FileInfo(next).LinkTarget is not { } target || ++links > MostLinks)
            {
                place = next;
                continue;
            }

            if (Path.IsPathRooted(target))
                place = Path.GetPathRoot(target)!;
            foreach (var behind in Parts(target).Reverse())
                parts.Push(behind);
        }

        return place;
    }

    private static IEnumerable<string> Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]).Where(part => part is not ("" or "."));
}
