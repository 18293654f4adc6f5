namespace QuickStart.Tests;

internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SocialCrm.Sdk.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No SocialCrm.Sdk.sln above the tests. Run them from a clone.");
        return folder;
    }
}
