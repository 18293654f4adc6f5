using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests;

/// <summary>What <c>dotnet SocialCrm.Storage.Sqlite.Tests.dll store-writer …</c> does: it is the process that the suites kill.</summary>
internal static class Program
{
    public const string WriterVerb = "store-writer";

    /// <summary>Names the environment variable that carries the connection string.</summary>
    public const string StoreVariable = "SOCIALCRM_TEST_STORE";

    public static async Task<int> Main(string[] args)
    {
        var store = Environment.GetEnvironmentVariable(StoreVariable);
        if (args is [WriterVerb, .. var rest] && store is not null)
            return await StoreWriter.RunAsync(rest, crm => crm.UseSqlite(store));

        await Console.Error.WriteLineAsync($"Run the tests with dotnet test. The suites start '{WriterVerb}' themselves, with {StoreVariable} set.");
        return 2;
    }
}
