using Workbench.CommandLine;

namespace Workbench.Output;

/// <summary>Refuses outputs that would overwrite an input or each other, or that cannot be written, before anything is read.</summary>
internal static class OutputPlaces
{
    /// <summary>How the machine's file system tells names apart.</summary>
    private static readonly StringComparer Names = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    public static void Demand(IEnumerable<(string Option, string Path)> inputs, IEnumerable<(string Option, string Path)> outputs)
    {
        var places = new Dictionary<string, string>(Names);
        foreach (var (option, path) in inputs)
            places[PlaceOf(path)] = option;
        foreach (var (option, path) in outputs)
        {
            var place = PlaceOf(path);
            if (!places.TryAdd(place, option))
                throw new UsageException($"{option} {path}: {places[place]} names the same file, which would be overwritten. Name another file.");
            DemandWritable(place, path);
        }
    }

    /// <summary>Where a path leads when it is a link.</summary>
    public static string PlaceOf(string path)
    {
        try
        {
            return Path.GetFullPath(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Path.GetFullPath(path); // Opening it says what is wrong.
        }
    }

    private static void DemandWritable(string place, string path)
    {
        if (Directory.Exists(place))
            throw new UsageException($"{path}: is a folder. Name a file in it.");
        if (!OperatingSystem.IsWindows() && (place.StartsWith("/dev/", StringComparison.Ordinal) || place.StartsWith("/proc/", StringComparison.Ordinal)))
            throw new UsageException($"{path}: is a device or a pipe, and results are written whole or not at all. Name a file.");

        // Opens what will be written, and takes it away again.
        using var probe = new AtomicFile(path);
    }
}
