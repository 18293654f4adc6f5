using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.Files;

/// <summary>What a backup holds, and what is said when it cannot be written.</summary>
public sealed class Backups : IAsyncLifetime
{
    private static readonly SourceRecordId Record = SourceRecordId.From(new SourceId("crm"), "ada");

    private readonly SqliteStoreHarness harness = new();

    private string Folder => Path.GetDirectoryName(harness.File)!;

    public async Task InitializeAsync()
    {
        await using var store = harness.Open();
        var channel = new ChannelId("plaza");
        var raw = new byte[60_000];
        var rows = Enumerable.Range(0, 500).Select(number => new AuthoredInteraction(
            new Interaction
            {
                Connection = new ConnectionId("plaza"),
                ExternalId = $"{number}",
                Author = new Account(channel, "ada"),
                Kind = InteractionKind.Post,
                OccurredAt = DateTimeOffset.UnixEpoch,
                Raw = raw,
            },
            Record));
        await store.GetRequiredService<IInteractionStore>().AppendAsync(
            new IntakeBatch(new ConnectionId("plaza"), [.. rows], [], [], null, DateTimeOffset.UnixEpoch), CancellationToken.None);
    }

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [Fact]
    public async Task A_backup_holds_what_was_committed_when_the_copying_began()
    {
        await using var store = harness.Open();
        var facts = store.GetRequiredService<IFactStore>();
        var (begun, acknowledged) = (0, 0);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await facts.AppendAsync([Touch(Interlocked.Increment(ref begun))], CancellationToken.None);
                Interlocked.Increment(ref acknowledged);
            }
        });
        while (Volatile.Read(ref acknowledged) < 10)
            await Task.Delay(1);

        var hasWrittenMeanwhile = false;
        for (var time = 0; time < 30 && !hasWrittenMeanwhile; time++)
        {
            var copy = $"copy-{time}.db";
            var before = Volatile.Read(ref acknowledged);
            var backup = Task.Run(() => store.GetRequiredService<SqliteBackup>().BackUpAsync(Path.Combine(Folder, copy)));
            while (!backup.IsCompleted && new DirectoryInfo(Folder).GetFiles("*.partial").All(half => half.Length == 0))
                await Task.Yield();
            var whenCopying = Volatile.Read(ref begun);
            await backup;
            hasWrittenMeanwhile = Volatile.Read(ref acknowledged) > whenCopying;

            Assert.InRange(await CountAsync(copy), before, whenCopying);
            File.Delete(Path.Combine(Folder, copy));
        }

        await stop.CancelAsync();
        await writing;

        Assert.True(hasWrittenMeanwhile, "Nothing was written during any copy, so that this shows nothing.");
        Assert.Empty(new DirectoryInfo(Folder).GetFiles("*.partial*"));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_named()
    {
        var target = Path.Combine(Folder, "none", "copy.db");

        await AssertNamedAsync(target);
    }

    [SkippableFact]
    public async Task A_full_disk_is_named_and_nothing_is_left_on_it()
    {
        using var disk = TinyDisk.TryMount(megabytes: 2);
        Skip.If(disk is null, TinyDisk.WhyNot);

        await AssertNamedAsync(Path.Combine(disk.Folder, "copy.db"));

        Assert.Empty(Directory.GetFiles(disk.Folder));
    }

    [SkippableFact]
    public async Task A_disk_that_may_not_be_written_is_named()
    {
        using var disk = TinyDisk.TryMount(megabytes: 2);
        Skip.If(disk is null, TinyDisk.WhyNot);
        disk.SetReadOnly(true);

        await AssertNamedAsync(Path.Combine(disk.Folder, "copy.db"));
    }

    [Fact]
    public async Task A_damaged_store_is_not_blamed_on_the_backup()
    {
        await using var fault = await harness.OverwriteAsync(bytes => bytes.AsSpan(20 * 4_096, 4_096 * 4).Fill(0xA5), CancellationToken.None);
        await using var store = harness.Open();

        // Pages are copied as they are: a backup is no check.
        await store.GetRequiredService<SqliteBackup>().BackUpAsync(Path.Combine(Folder, "copy.db"));

        Assert.True(File.Exists(Path.Combine(Folder, "copy.db")));
    }

    [Fact]
    public async Task A_cancelled_backup_leaves_nothing()
    {
        await using var store = harness.Open();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.GetRequiredService<SqliteBackup>().BackUpAsync(Path.Combine(Folder, "copy.db"), cancelled.Token));

        Assert.Empty(new DirectoryInfo(Folder).GetFiles("copy*"));
    }

    private static Touchpoint Touch(int number) =>
        new(Record, "web-log", $"{number}", DateTimeOffset.UnixEpoch, ChannelId.Web, TouchpointKind.Click);

    private async Task AssertNamedAsync(string target)
    {
        await using var store = harness.Open();

        var thrown = await Assert.ThrowsAsync<IOException>(() => store.GetRequiredService<SqliteBackup>().BackUpAsync(target));

        Assert.Contains(target, thrown.Message, StringComparison.Ordinal);
    }

    private async Task<long> CountAsync(string file)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Folder, file)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM touchpoints WHERE source = 'web-log'";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
