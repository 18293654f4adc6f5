using SocialCrm.Storage.Sqlite.Tests;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>Makes a schema one that the store must refuse.</summary>
internal static class SchemaFaults
{
    /// <summary>A later version of the library has migrated it.</summary>
    public static async Task<IAsyncDisposable> AgeAsync(string schema, CancellationToken cancellationToken)
    {
        await PostgreSqlStoreHarness.ExecuteAsync($"UPDATE {schema}.schema_version SET version = version + 998", cancellationToken);
        return new Fault(() => PostgreSqlStoreHarness.ExecuteAsync($"UPDATE {schema}.schema_version SET version = version - 998", CancellationToken.None));
    }

    /// <summary>Without the table that makes it ours, it is one of another application that happens to use our names.</summary>
    public static async Task<IAsyncDisposable> DisownAsync(string schema, CancellationToken cancellationToken)
    {
        await PostgreSqlStoreHarness.ExecuteAsync($"ALTER TABLE {schema}.schema_version RENAME TO theirs", cancellationToken);
        return new Fault(() => PostgreSqlStoreHarness.ExecuteAsync($"ALTER TABLE {schema}.theirs RENAME TO schema_version", CancellationToken.None));
    }
}
