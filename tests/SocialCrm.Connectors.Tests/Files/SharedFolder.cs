namespace SocialCrm.Connectors.Tests.Files;

/// <summary>Data that no clone brings along.</summary>
internal static class SharedFolder
{
    /// <summary>The path of a file there, or null.</summary>
    public static string? Find(string relativePath)
    {
        var roots = new List<string?> { Environment.GetEnvironmentVariable("SOCIALCRM_SHARED") };
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.GetFiles("SocialCrm.Sdk.sln").Length > 0)
                roots.Add(Path.Combine(folder.FullName, "..", "shared"));
        }

        return roots.OfType<string>().Select(root => Path.Combine(root, relativePath)).FirstOrDefault(File.Exists);
    }
}
