using SocialCrm.Storage.PostgreSql.Tests.Servers;
using SocialCrm.Testing;

namespace SocialCrm.Storage.PostgreSql.Tests;

/// <summary>What <c>dotnet SocialCrm.Storage.PostgreSql.Tests.dll store-writer …</c> does: it is the process that the suites kill.</summary>
internal static class Program
{
    public const string WriterVerb = "store-writer";

    /// <summary>Makes the kept dump of the current schema version: <c>dotnet run -c Release -- write-fixture Fixtures/schema-vN.sql</c> in this folder, with pg_dump at hand.</summary>
    public const string FixtureVerb = "write-fixture";

    /// <summary>Names the environment variable that carries the schema; the server is named as for the tests.</summary>
    public const string SchemaVariable = "SOCIALCRM_TEST_SCHEMA";

    public static async Task<int> Main(string[] args)
    {
        var schema = Environment.GetEnvironmentVariable(SchemaVariable);
        if (args is [WriterVerb, .. var rest] && Server.ConnectionString is { } server && schema is not null)
            return await StoreWriter.RunAsync(rest, crm => crm.UsePostgreSql(server, options => options.Schema = schema));
        if (args is [FixtureVerb, var path] && Server.ConnectionString is not null)
            return await KeptDump.WriteAsync(path);

        await Console.Error.WriteLineAsync($"{Server.WhyNot} Run the tests with dotnet test. The suites start '{WriterVerb}' themselves, with {SchemaVariable} set.");
        return 2;
    }
}
