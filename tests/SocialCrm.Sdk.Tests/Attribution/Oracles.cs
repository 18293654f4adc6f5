using System.Globalization;

namespace SocialCrm.Sdk.Tests.Attribution;

/// <summary>The exact tables that this room is compared with, where the machine has them.</summary>
internal static class Oracles
{
    private static readonly string? Folder = Find();

    /// <summary>A table's rows by column, or a visible skip.</summary>
    public static List<Dictionary<string, string>> Rows(string path)
    {
        var file = Folder is null ? "" : Path.Combine(Folder, "oracles", "attribution", path);
        Skip.IfNot(File.Exists(file), $"The exact table {path} is not on this machine. Set SOCIALCRM_SHARED to the folder that holds oracles/.");

        var lines = File.ReadLines(file).Select(line => line.Split(',').Select(field => field.Trim('"')).ToArray());
        var header = lines.First();
        return [.. lines.Skip(1).Select(fields => header.Zip(fields).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    public static double Number(this Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("SOCIALCRM_SHARED") is { Length: > 0 } given)
            return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SocialCrm.Sdk.sln")))
                return Path.Combine(folder.FullName, "..", "shared");
        }

        return null;
    }
}
