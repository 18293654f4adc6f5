using System.Diagnostics;
using System.Text;
using Npgsql;
using SocialCrm.Storage.PostgreSql.Tests.Servers;
using SocialCrm.Storage.Sqlite.Tests;
using SocialCrm.Testing;

namespace SocialCrm.Storage.PostgreSql.Tests;

/// <summary>Gives each test a schema of its own on the server, and breaks what an account without rights on the server can break.</summary>
public sealed class PostgreSqlStoreHarness : StoreHarness
{
    private readonly bool hasCable;
    private readonly int fixture;

    /// <summary>Takes whether the store reaches the server over a cable that can be pulled out, and which version it restores.</summary>
    public PostgreSqlStoreHarness(bool hasCable = false, int fixture = 1)
    {
        this.hasCable = hasCable;
        this.fixture = fixture;
    }

    public override string? WhyNot => Server.WhyNot;

    /// <summary>The store's schema.</summary>
    public string Schema { get; } = $"test_{Guid.NewGuid():N}";

    public override Task CreateAsync(CancellationToken cancellationToken)
    {
        var server = new NpgsqlConnectionStringBuilder(Server.ConnectionString);
        if (hasCable)
            Cable = new CableProxy(server.Host!, server.Port);
        return Task.CompletedTask;
    }

    /// <summary>The cable to the server, where there is one.</summary>
    internal CableProxy? Cable { get; private set; }

    /// <summary>What a fault or a test changes in the settings of the store.</summary>
    internal Action<PostgreSqlStoreOptions>? Configure { get; set; }

    /// <summary>What a fault or a test changes in the way the store connects.</summary>
    internal Action<NpgsqlConnectionStringBuilder>? Connect { get; set; }

    public override void Use(SocialCrmBuilder crm) => crm.UsePostgreSql(StoreConnectionString(), options =>
    {
        options.Schema = Schema;
        Configure?.Invoke(options);
    });

    public override ProcessStartInfo StartWriter() => new("dotnet", [typeof(Program).Assembly.Location, Program.WriterVerb])
    {
        Environment = { [Program.SchemaVariable] = Schema },
    };

    public override async Task<IReadOnlyList<string>> FindAsync(ReadOnlyMemory<byte> marker, CancellationToken cancellationToken)
    {
        // A row's text form shows bytes in hexadecimal, UUIDs with hyphens, and text as it stands.
        var forms = new List<string> { Convert.ToHexStringLower(marker.Span) };
        if (System.Text.Unicode.Utf8.IsValid(marker.Span) && marker.Span.IndexOf((byte)0) < 0)
            forms.Add(Encoding.UTF8.GetString(marker.Span));

        var found = new List<string>();
        await using var connection = await ConnectAsync(cancellationToken);
        foreach (var table in await TablesAsync(connection, cancellationToken))
        {
            await using var command = new NpgsqlCommand(
                $"SELECT EXISTS (SELECT 1 FROM {Schema}.\"{table}\" t, unnest($1) form WHERE position(form IN t::text) > 0)", connection);
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. forms] });
            if ((bool)(await command.ExecuteScalarAsync(cancellationToken))!)
                found.Add(table);
        }

        return found;
    }

    public override async Task<IAsyncDisposable?> BreakAsync(StoreFailure failure, CancellationToken cancellationToken = default) => failure switch
    {
        StoreFailure.ReadOnly => Setting(() => Connect = settings => settings.Options = "-c default_transaction_read_only=on", () => Connect = null),
        StoreFailure.Locked => await LockAsync(cancellationToken),
        StoreFailure.Newer => await SchemaFaults.AgeAsync(Schema, cancellationToken),
        StoreFailure.Full => await FullDisk.TryMoveAsync(Schema, cancellationToken),
        StoreFailure.NotADatabase => await SchemaFaults.DisownAsync(Schema, cancellationToken),
        StoreFailure.Unavailable when Cable is not null => Pull(Cable),
        _ => null,
    };

    public override async Task<string?> DigestAsync(CancellationToken cancellationToken = default)
    {
        var digests = new List<string>();
        await using var connection = await ConnectAsync(cancellationToken);
        foreach (var table in await TablesAsync(connection, cancellationToken))
        {
            await using var command = new NpgsqlCommand($"SELECT md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '')) FROM {Schema}.\"{table}\" t", connection);
            digests.Add($"{table} {await command.ExecuteScalarAsync(cancellationToken)}");
        }

        return string.Join('\n', digests);
    }

    public override async Task<bool> RestoreFixtureAsync(CancellationToken cancellationToken = default)
    {
        var dump = await File.ReadAllTextAsync(Fixture(fixture), cancellationToken);
        await ExecuteAsync($"CREATE SCHEMA {Schema}; SET search_path TO {Schema};\n{dump}", cancellationToken);
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        if (Cable is not null)
            await Cable.DisposeAsync();
        if (Server.ConnectionString is not null)
            await ExecuteAsync($"DROP SCHEMA IF EXISTS {Schema} CASCADE", CancellationToken.None);
    }

    /// <summary>Where the kept dump of a schema version lies.</summary>
    internal static string Fixture(int version) => Path.Combine(AppContext.BaseDirectory, "Fixtures", $"schema-v{version}.sql");

    /// <summary>Opens a connection beside the store, never over the cable.</summary>
    internal static async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    internal static async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>How the store connects; its sessions bear the schema as their application name, so that a test can find them.</summary>
    internal string StoreConnectionString()
    {
        var settings = new NpgsqlConnectionStringBuilder(Server.ConnectionString)
        {
            ApplicationName = Schema,
            MaxPoolSize = 20,
        };
        if (Cable is not null)
            (settings.Host, settings.Port) = ("127.0.0.1", Cable.Port);
        Connect?.Invoke(settings);
        return settings.ToString();
    }

    private static Fault Setting(Action set, Action reset)
    {
        set();
        return new Fault(() =>
        {
            reset();
            return Task.CompletedTask;
        });
    }

    private async Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        var patience = Setting(() => Configure = options => options.LockTimeout = TimeSpan.FromSeconds(2), () => Configure = null);
        var connection = await ConnectAsync(cancellationToken);
        await using var command = new NpgsqlCommand($"BEGIN; LOCK TABLE {Schema}.interactions IN ACCESS EXCLUSIVE MODE", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new Fault(async () =>
        {
            await connection.DisposeAsync();
            await patience.DisposeAsync();
        });
    }

    private static Fault Pull(CableProxy cable)
    {
        cable.Pull();
        return new Fault(() =>
        {
            cable.Plug();
            return Task.CompletedTask;
        });
    }

    private async Task<List<string>> TablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var tables = new List<string>();
        await using var command = new NpgsqlCommand("SELECT tablename FROM pg_tables WHERE schemaname = $1 ORDER BY tablename", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Schema });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            tables.Add(reader.GetString(0));
        return tables;
    }
}
