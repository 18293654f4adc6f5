namespace SocialCrm.Conventions.Tests.Packaging;

/// <summary>The C linker that NativeAOT needs, if the machine has one.</summary>
internal static class CLinker
{
    public static string? Name { get; } = new[] { "clang", "gcc" }.FirstOrDefault(IsOnPath);

    /// <summary>What a build must be told when the linker is not the one it looks for.</summary>
    public static IEnumerable<string> Arguments => Name == "gcc" ? ["-p:CppCompilerAndLinker=gcc"] : [];

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
