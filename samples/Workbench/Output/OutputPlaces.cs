using Workbench.CommandLine;

namespace Workbench.Output;

/// <summary>Refuses outputs that would overwrite an input or each other, or that cannot be written, before anything is read.</summary>
internal static class OutputPlaces
{
    public static void Demand(IEnumerable<(string Option, string Path)> inputs, IEnumerable<(string Option, string Path)> outputs)
    {
        var places = new Dictionary<string, string>(FilePlace.Names);
        foreach (var (option, path) in inputs)
            places[FilePlace.Of(path)] = option;
        foreach (var (option, path) in outputs)
        {
            var place = FilePlace.Of(path);
            if (!places.TryAdd(place, option))
                throw new UsageException($"{option} {path}: {places[place]} names the same file, which would be overwritten. Name another file.");
            DemandWritable(place, path);
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
