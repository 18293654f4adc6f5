using Microsoft.Data.Sqlite;
using SocialCrm.Storage.Sqlite.Tests.PlantedBugs;
using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests;

/// <summary>What <c>dotnet SocialCrm.Storage.Sqlite.Tests.dll store-writer …</c> does: it is the process that the suites kill.</summary>
internal static class Program
{
    public const string WriterVerb = "store-writer";

    /// <summary>Makes the kept database of the current schema version: <c>dotnet run -c Release -- write-fixture Fixtures/schema-vN.db</c> in this folder.</summary>
    public const string FixtureVerb = "write-fixture";

    /// <summary>Names the environment variable that carries the connection string.</summary>
    public const string StoreVariable = "SOCIALCRM_TEST_STORE";

    /// <summary>Names the environment variable that carries the name of a bug to plant.</summary>
    public const string BugVariable = "SOCIALCRM_TEST_BUG";

    public static async Task<int> Main(string[] args)
    {
        var store = Environment.GetEnvironmentVariable(StoreVariable);
        if (args is [WriterVerb, .. var rest] && store is not null)
        {
            return await StoreWriter.RunAsync(rest, crm =>
            {
                crm.UseSqlite(store);
                if (Environment.GetEnvironmentVariable(BugVariable) is { } bug)
                    Bugs.Find(bug).Plant(crm.Services);
            });
        }

        if (args is [FixtureVerb, var path])
            return await WriteFixtureAsync(path);

        await Console.Error.WriteLineAsync($"Run the tests with dotnet test. The suites start '{WriterVerb}' themselves, with {StoreVariable} set.");
        return 2;
    }

    private static async Task<int> WriteFixtureAsync(string path)
    {
        if (File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"{path} is kept for ever. A changed schema gets a new version and a new file.");
            return 2;
        }

        var scratch = path + ".new";
        await StoreFixture.WriteAsync(crm => crm.UseSqlite($"Data Source={scratch}"));

        // One small file, without the log beside it.
        await using (var connection = new SqliteConnection($"Data Source={scratch};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"VACUUM INTO '{path.Replace("'", "''", StringComparison.Ordinal)}'";
            await command.ExecuteNonQueryAsync();
        }

        foreach (var left in new[] { scratch, scratch + "-wal", scratch + "-shm" })
            File.Delete(left);
        return 0;
    }
}
