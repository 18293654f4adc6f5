using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests;

/// <summary>Gives each test a SQLite file of its own, and breaks it in every way a file can break.</summary>
public sealed class SqliteStoreHarness : StoreHarness
{
    private readonly int fixture;
    private readonly TinyDisk? disk;
    private readonly DirectoryInfo? folder;
    private string mode = "";

    /// <summary>Takes which version it restores, and whether the file lies on a disk so small that it can be filled.</summary>
    public SqliteStoreHarness(int fixture = 1, bool onTinyDisk = false)
    {
        this.fixture = fixture;
        if (onTinyDisk)
            disk = TinyDisk.TryMount(megabytes: 8);
        else
            folder = Directory.CreateTempSubdirectory("socialcrm-store-");
        WhyNot = onTinyDisk && disk is null ? TinyDisk.WhyNot : null;
        File = Path.Combine(folder?.FullName ?? disk?.Folder ?? Path.GetTempPath(), "crm.db");
    }

    public override string? WhyNot { get; }

    /// <summary>The store's file.</summary>
    public string File { get; }

    public override Task CreateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Use(SocialCrmBuilder crm) =>
        crm.UseSqlite($"Data Source={File}{mode}", options =>
        {
            options.LockTimeout = TimeSpan.FromSeconds(20);
            Configure?.Invoke(options);
        });

    /// <summary>What a fault changes in the settings of the store, while it is in effect.</summary>
    internal Action<SqliteStoreOptions>? Configure { get; set; }

    public override ProcessStartInfo StartWriter() => new("dotnet", [typeof(Program).Assembly.Location, Program.WriterVerb])
    {
        Environment = { [Program.StoreVariable] = $"Data Source={File}" },
    };

    public override async Task<IReadOnlyList<string>> FindAsync(ReadOnlyMemory<byte> marker, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        await using var connection = await ConnectAsync(cancellationToken);
        foreach (var table in await ListAsync(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'", cancellationToken))
        {
            var columns = await ListAsync(connection, $"SELECT name FROM pragma_table_info('{table}')", cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table}\" WHERE {string.Join(" OR ", columns.Select(column => $"instr(CAST(\"{column}\" AS BLOB), $marker) > 0"))}";
            command.Parameters.AddWithValue("$marker", marker.ToArray());
            if ((long)(await command.ExecuteScalarAsync(cancellationToken))! > 0)
                found.Add(table);
        }

        return found;
    }

    public override async Task<IAsyncDisposable?> BreakAsync(StoreFailure failure, CancellationToken cancellationToken = default) => failure switch
    {
        StoreFailure.ReadOnly => Setting(() => mode = ";Mode=ReadOnly", () => mode = ""),
        StoreFailure.Full when disk is not null => disk.Fill(leaving: 256 * 1024),
        StoreFailure.Full => Setting(() => Configure = options => options.MaximumSizeInBytes = 2 << 20, () => Configure = null),
        StoreFailure.Locked => await LockAsync(cancellationToken),
        StoreFailure.Corrupt => await OverwriteAsync(bytes => bytes.AsSpan(4_096).Fill(0xA5), cancellationToken),
        StoreFailure.NotADatabase => await OverwriteAsync(bytes => "These are my notes."u8.CopyTo(bytes), cancellationToken),
        StoreFailure.Newer => await OverwriteAsync(SetVersion, cancellationToken),
        _ => null,
    };

    public override async Task<string?> DigestAsync(CancellationToken cancellationToken = default) =>
        Convert.ToHexString(SHA256.HashData(await System.IO.File.ReadAllBytesAsync(File, cancellationToken)));

    public override async Task<bool> RestoreFixtureAsync(CancellationToken cancellationToken = default)
    {
        await using var kept = System.IO.File.OpenRead(Fixture(fixture));
        await using var store = System.IO.File.Create(File);
        await kept.CopyToAsync(store, cancellationToken);
        return true;
    }

    public override ValueTask DisposeAsync()
    {
        folder?.Delete(recursive: true);
        disk?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Where the kept database of a schema version lies.</summary>
    internal static string Fixture(int version) => Path.Combine(AppContext.BaseDirectory, "Fixtures", $"schema-v{version}.db");

    /// <summary>Opens the file beside the store.</summary>
    internal async Task<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Changes the bytes of the closed file; disposing puts them back.</summary>
    internal async Task<IAsyncDisposable> OverwriteAsync(Action<byte[]> change, CancellationToken cancellationToken)
    {
        await CheckpointAsync(cancellationToken);
        var before = await System.IO.File.ReadAllBytesAsync(File, cancellationToken);
        var after = before.ToArray();
        change(after);
        await System.IO.File.WriteAllBytesAsync(File, after, cancellationToken);
        return new Fault(async () => await System.IO.File.WriteAllBytesAsync(File, before, CancellationToken.None));
    }

    /// <summary>The version is a big-endian number at offset 60 of the header.</summary>
    private static void SetVersion(byte[] file) => BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(60), 999);

    private async Task CheckpointAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        var connection = await ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync(cancellationToken);
        Configure = options => options.LockTimeout = TimeSpan.FromSeconds(2);
        return new Fault(async () =>
        {
            Configure = null;
            await connection.DisposeAsync();
        });
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

    private static async Task<List<string>> ListAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }
}
