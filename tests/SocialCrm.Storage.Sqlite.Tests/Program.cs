using SocialCrm.Storage.Sqlite.Tests.PlantedBugs;
using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests;

/// <summary>What <c>dotnet SocialCrm.Storage.Sqlite.Tests.dll store-writer …</c> does: it is the process that the suites kill.</summary>
internal static class Program
{
    public const string WriterVerb = "store-writer";

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

        await Console.Error.WriteLineAsync($"Run the tests with dotnet test. The suites start '{WriterVerb}' themselves, with {StoreVariable} set.");
        return 2;
    }
}
