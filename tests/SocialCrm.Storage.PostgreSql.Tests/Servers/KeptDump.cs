using SocialCrm.Testing;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>Writes the dump that is kept of a schema version: plain statements without the schema's name, so that any schema can take them.</summary>
internal static class KeptDump
{
    public static async Task<int> WriteAsync(string path)
    {
        if (File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"{path} is kept for ever. A changed schema gets a new version and a new file.");
            return 2;
        }

        await using var harness = new PostgreSqlStoreHarness();
        await StoreFixture.WriteAsync(harness.Use);

        var lines = (await PostgreSqlProgram.RunAsync("pg_dump", "--schema", harness.Schema, "--no-owner", "--no-privileges", "--inserts", "--no-comments")).Split('\n')
            .Select(line => line.Replace($"{harness.Schema}.", "", StringComparison.Ordinal))
            .Where(line => line.Length > 0 && !IsNoise(line) && !line.Contains(harness.Schema, StringComparison.Ordinal));
        await File.WriteAllTextAsync(path, string.Join('\n', lines) + "\n");
        return 0;
    }

    /// <summary>Comments, commands of psql, and settings that would outlast the restoring.</summary>
    private static bool IsNoise(string line) =>
        line.StartsWith("--", StringComparison.Ordinal)
        || line.StartsWith('\\')
        || line.StartsWith("SET ", StringComparison.Ordinal)
        || line.StartsWith("SELECT pg_catalog.set_config", StringComparison.Ordinal);
}
