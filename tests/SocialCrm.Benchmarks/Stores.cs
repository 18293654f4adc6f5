using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace SocialCrm.Benchmarks;

/// <summary>Opens the store a benchmark runs on.</summary>
internal static class Stores
{
    /// <summary>Names the server for <c>--store postgresql</c>, with an account that may create databases.</summary>
    public const string ServerVariable = "SOCIALCRM_TEST_POSTGRESQL";

    public static ServiceProvider Open(BenchmarkArguments arguments, Action<SocialCrmBuilder>? compose = null)
    {
        var services = new ServiceCollection();
        services.AddSocialCrm(crm =>
        {
            if (arguments.Store == "sqlite")
                crm.UseSqlite($"Data Source={arguments.Options["database"]}");
            else
                crm.UsePostgreSql(arguments.Options["database"]);
            compose?.Invoke(crm);
        });
        return services.BuildServiceProvider();
    }

    /// <summary>A new, empty database: a file, or a database on the server.</summary>
    public static async Task<string> CreateAsync(string store, string folder)
    {
        var name = "bench_" + Guid.NewGuid().ToString("N");
        if (store == "sqlite")
            return Path.Combine(folder, name + ".db");
        var server = Environment.GetEnvironmentVariable(ServerVariable)
            ?? throw new ArgumentException($"--store postgresql needs a server. Set {ServerVariable} to a connection string whose account may create databases.");
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    /// <summary>A copy of a database that nobody has open.</summary>
    public static async Task<string> CopyAsync(string store, string database, string folder)
    {
        if (store == "sqlite")
        {
            var copy = await CreateAsync(store, folder);
            File.Copy(database, copy);
            return copy;
        }

        NpgsqlConnection.ClearAllPools();
        var name = "bench_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(Environment.GetEnvironmentVariable(ServerVariable)!, $"CREATE DATABASE {name} TEMPLATE {new NpgsqlConnectionStringBuilder(database).Database}");
        return new NpgsqlConnectionStringBuilder(database) { Database = name }.ToString();
    }

    public static async Task DropAsync(string store, string database)
    {
        if (store == "sqlite")
        {
            foreach (var file in new[] { database, database + "-wal", database + "-shm" })
                File.Delete(file);
            return;
        }

        NpgsqlConnection.ClearAllPools();
        var name = new NpgsqlConnectionStringBuilder(database).Database;
        await ExecuteAsync(Environment.GetEnvironmentVariable(ServerVariable)!, $"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
