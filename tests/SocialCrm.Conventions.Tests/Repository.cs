namespace SocialCrm.Conventions.Tests;

/// <summary>The files of the repository these tests were built from, without what builds and runs leave behind.</summary>
internal static class Repository
{
    private static readonly HashSet<string> LeftBehind = new(StringComparer.Ordinal)
    {
        ".git", "bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".idea", "out",
    };

    public static string Root { get; } = FindRoot();

    /// <summary>Every file, relative to the root, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Full(path));

    /// <summary>The files under a folder whose names end so.</summary>
    public static IEnumerable<string> Under(string folder, string ending) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.Name != ".git").Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(inner => !LeftBehind.Contains(inner.Name)).SelectMany(Walk));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SocialCrm.Sdk.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("These tests read the repository. Run them from a build inside it.");
    }
}
