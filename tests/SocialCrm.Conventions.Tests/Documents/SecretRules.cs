namespace SocialCrm.Conventions.Tests.Documents;

/// <summary>What no file of the repository says: where it was built, and from where its packages came.</summary>
internal static class SecretRules
{
    // Written in two halves, so that this file does not say it either.
    private static readonly string[] Words =
    [
        "/" + "work/", "/" + "root/", "/" + "home/", "/" + "tmp/", "/" + "Users/", @"C:" + @"\", "nuget" + ".org", "npmjs" + ".org", "pypi" + ".org", "myget" + ".org",
        "pkgs.dev" + ".azure",
    ];

    private static readonly string[] Binary = [".png", ".gz", ".db", ".ico"];

    public static bool IsText(string path) => !Binary.Contains(Path.GetExtension(path), StringComparer.Ordinal);

    public static IEnumerable<string> Violations(string path, string text) =>
        Words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{path}: says {word}");
}
