using System.Text;
using QuickStart.CommandLine;
using QuickStart.Steps;

namespace QuickStart.Run;

/// <summary>Refuses outputs that would overwrite something of the user's, or that cannot be written, before anything is read or stored.</summary>
internal static class OutputCheck
{
    /// <summary>What SQLite writes beside a database.</summary>
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    public static void Demand(RunPlan plan)
    {
        var names = new Dictionary<string, string>(RealPath.Comparer);
        foreach (var (option, path) in plan.Inputs)
            names[RealPath.Of(path)] = option;
        var database = RealPath.Of(plan.Database);
        foreach (var path in (string[])[database, .. Companions.Select(companion => database + companion)])
            Claim(names, path, "--database", plan.Database);
        foreach (var (option, path) in plan.Outputs)
        {
            var place = RealPath.Of(path);
            Claim(names, place, option, path);
            DemandWritable(place, path);
        }
    }

    private static void Claim(Dictionary<string, string> names, string place, string option, string path)
    {
        if (!names.TryAdd(place, option))
            throw new UsageException($"{option} {path}: {names[place]} names the same file, which would be overwritten. Name another file.");
    }

    private static void DemandWritable(string place, string path)
    {
        if (Directory.Exists(place))
            throw new UsageException($"{path}: is a folder. Name a file in it.");
        if (!OperatingSystem.IsWindows() && (place.StartsWith("/dev/", StringComparison.Ordinal) || place.StartsWith("/proc/", StringComparison.Ordinal)))
            throw new UsageException($"{path}: is a device or a pipe, and results are written whole or not at all. Name a file.");
        if (IsDatabase(place) || Companions.Any(companion => place.EndsWith(companion, StringComparison.Ordinal) && IsDatabase(place[..^companion.Length])))
            throw new UsageException($"{path}: is a SQLite database, which would be overwritten. Name another file.");

        // Opens what will be written, and takes it away again.
        using var probe = new AtomicFile(path);
    }

    private static bool IsDatabase(string place)
    {
        try
        {
            using var file = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var beginning = new byte[16];
            return file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false) == beginning.Length
                && Encoding.ASCII.GetString(beginning) == "SQLite format 3\0";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false; // Not there, or not ours to read: then writing it says what is wrong.
        }
    }
}
