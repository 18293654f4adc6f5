using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Storage.Sqlite.Tests.Files;

/// <summary>Ways in which a file can be wrong that only SQLite has; <c>FaultSuite</c> asks the rest.</summary>
public sealed class Broken_files : IAsyncLifetime
{
    private readonly SqliteStoreHarness harness = new();

    public async Task InitializeAsync() => await AppendAsync("1");

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [Theory]
    [InlineData(4_096 * 3)]
    [InlineData(4_096 + 100)]
    [InlineData(50)]
    public async Task A_file_that_was_cut_short_is_refused_and_left_untouched(int length)
    {
        var whole = await CutAsync(length);
        var before = await harness.DigestAsync();

        var thrown = await Assert.ThrowsAsync<StoreException>(() => AppendAsync("2"));

        Assert.Contains(thrown.Failure, new[] { StoreFailure.Corrupt, StoreFailure.NotADatabase });
        Assert.Equal(before, await harness.DigestAsync());
        await File.WriteAllBytesAsync(harness.File, whole);
        Assert.Equal(1, await AppendAsync("2"));
    }

    [Fact]
    public async Task The_database_of_another_application_is_refused_and_left_untouched()
    {
        File.Delete(harness.File);
        await using (var connection = await harness.ConnectAsync(CancellationToken.None))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE interactions (note TEXT); INSERT INTO interactions VALUES ('not yours')";
            await command.ExecuteNonQueryAsync();
        }

        var before = await harness.DigestAsync();

        var thrown = await Assert.ThrowsAsync<StoreException>(() => AppendAsync("2"));

        Assert.Equal(StoreFailure.NotADatabase, thrown.Failure);
        Assert.Equal(before, await harness.DigestAsync());
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store()
    {
        File.Delete(harness.File);
        await File.WriteAllBytesAsync(harness.File, []);

        Assert.Equal(1, await AppendAsync("1"));
    }

    [Theory]
    [InlineData("touchpoints")]
    [InlineData("conversions")]
    public async Task A_damage_that_only_timelines_meet_is_said_as_any_other(string table)
    {
        await using (var store = harness.Open())
            await store.GetRequiredService<Customers.CustomerUnifier>().UnifyAsync();
        var page = await PageOfAsync(table);
        await using var fault = await harness.OverwriteAsync(bytes => bytes.AsSpan((page - 1) * 4_096, 4_096).Fill(0xA5), CancellationToken.None);
        await using var damaged = harness.Open();

        var thrown = await Assert.ThrowsAsync<StoreException>(async () => await damaged.GetRequiredService<Attribution.IJourneySource>().ReadAsync(CancellationToken.None).CountAsync());

        Assert.Equal(StoreFailure.Corrupt, thrown.Failure);
        Assert.Equal(1, await damaged.GetRequiredService<IInteractionStore>().ReadAsync(null, CancellationToken.None).CountAsync());
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_named_as_the_reason()
    {
        await using var store = new ServiceCollection().AddSocialCrm(crm => crm.UseSqlite($"Data Source={harness.File}/none/crm.db")).BuildServiceProvider();

        var thrown = await Assert.ThrowsAsync<StoreException>(() => store.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None));

        Assert.Equal(StoreFailure.Unavailable, thrown.Failure);
        Assert.Contains("folder", thrown.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_that_this_account_may_not_write_is_read_only()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This account may write every file, whatever its mode says.");
        var folder = Path.GetDirectoryName(harness.File)!;
        File.SetUnixFileMode(harness.File, UnixFileMode.UserRead);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        StoreException thrown;
        int read;
        try
        {
            thrown = await Assert.ThrowsAsync<StoreException>(() => AppendAsync("2"));
            read = await CountAsync(harness.File);
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.SetUnixFileMode(harness.File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.Equal(StoreFailure.ReadOnly, thrown.Failure);
        Assert.Equal(1, read);
        Assert.Equal(1, await AppendAsync("2"));
    }

    [Fact]
    public async Task A_backup_taken_while_others_write_is_a_whole_store()
    {
        await using var store = harness.Open();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var written = 1;
            for (; !stop.IsCancellationRequested; written++)
                await AppendAsync(store, Enumerable.Range(0, 10).Select(at => $"{written}-{at}"));
            return written;
        });
        var copy = harness.File + ".backup";

        await store.GetRequiredService<SqliteBackup>().BackUpAsync(copy);
        await stop.CancelAsync();
        await writing;

        Assert.Equal(1, await CountAsync(copy) % 10);
        await Assert.ThrowsAsync<IOException>(() => store.GetRequiredService<SqliteBackup>().BackUpAsync(copy));
    }

    /// <summary>Closes the file, cuts it, and answers what it was.</summary>
    private async Task<byte[]> CutAsync(int length)
    {
        await (await harness.OverwriteAsync(_ => { }, CancellationToken.None)).DisposeAsync();
        var whole = await File.ReadAllBytesAsync(harness.File);
        await File.WriteAllBytesAsync(harness.File, whole[..length]);
        return whole;
    }

    /// <summary>The page on which a table begins.</summary>
    private async Task<int> PageOfAsync(string table)
    {
        await using var connection = await harness.ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'";
        return (int)(long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> AppendAsync(string externalId)
    {
        await using var store = harness.Open();
        return await AppendAsync(store, [externalId]);
    }

    private static async Task<int> AppendAsync(IServiceProvider store, IEnumerable<string> externalIds)
    {
        var connection = new ConnectionId("plaza");
        var author = new Account(new ChannelId("plaza"), "ada");
        var record = new Customers.SourceRecord { Source = new Customers.SourceId("plaza"), Key = "ada", ObservedAt = DateTimeOffset.UnixEpoch };
        var interactions = externalIds.Select(externalId => new AuthoredInteraction(
            new Interaction { Connection = connection, ExternalId = externalId, Author = author, Kind = InteractionKind.Post, OccurredAt = DateTimeOffset.UnixEpoch },
            record.Id)).ToList();
        var outcome = await store.GetRequiredService<IInteractionStore>().AppendAsync(
            new IntakeBatch(connection, interactions, [record], [], null, DateTimeOffset.UnixEpoch), CancellationToken.None);
        return outcome.Stored;
    }

    private static async Task<int> CountAsync(string file)
    {
        await using var store = new ServiceCollection().AddSocialCrm(crm => crm.UseSqlite($"Data Source={file};Mode=ReadOnly")).BuildServiceProvider();
        return await store.GetRequiredService<IInteractionStore>().ReadAsync(null, CancellationToken.None).CountAsync();
    }
}
