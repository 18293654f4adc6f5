using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;

namespace SocialCrm.Storage.Sqlite.Tests.Files;

/// <summary>A store on a disk where nothing can be written is read without locks, and yet never read wrongly when somebody else writes to it.</summary>
public sealed class Frozen_files : IDisposable
{
    private readonly TinyDisk? disk = TinyDisk.TryMount(megabytes: 16);

    private string StoreFile => Path.Combine(disk!.Folder, "crm.db");

    public void Dispose() => disk?.Dispose();

    [SkippableFact]
    public async Task What_was_written_since_the_last_reading_is_read()
    {
        Skip.If(disk is null, TinyDisk.WhyNot);
        await WriteAsync("one");
        disk.SetReadOnly(true);
        await using var frozen = Open(";Mode=ReadOnly");
        var first = await CountAsync(frozen);

        await ThawedAsync(() => WriteAsync("two", "three"));

        Assert.Equal((1, 3), (first, await CountAsync(frozen)));
    }

    [SkippableFact]
    public async Task A_store_that_is_written_to_during_a_reading_is_not_read_wrongly()
    {
        Skip.If(disk is null, TinyDisk.WhyNot);
        await WriteAsync("one", "two");
        disk.SetReadOnly(true);
        await using var frozen = Open(";Mode=ReadOnly");
        var costs = frozen.GetRequiredService<ICostStore>();

        var thrown = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await foreach (var cost in costs.ReadAsync(CancellationToken.None))
            {
                if (cost.Id == "one")
                    await ThawedAsync(() => WriteAsync("zero"));
            }
        });

        Assert.Equal(StoreFailure.Unavailable, thrown.Failure);
        Assert.Equal(3, await CountAsync(frozen));
    }

    [SkippableFact]
    public async Task A_writer_beside_it_is_told_that_it_may_not_write()
    {
        Skip.If(disk is null, TinyDisk.WhyNot);
        await WriteAsync("one");
        disk.SetReadOnly(true);
        await using var frozen = Open("");

        Assert.Equal(1, await CountAsync(frozen));
        var thrown = await Assert.ThrowsAsync<StoreException>(() => WriteAsync("two"));
        Assert.Equal(StoreFailure.ReadOnly, thrown.Failure);
    }

    private async Task ThawedAsync(Func<Task> act)
    {
        disk!.SetReadOnly(false);
        await act();
        disk.SetReadOnly(true);
    }

    private ServiceProvider Open(string mode) =>
        new ServiceCollection().AddSocialCrm(crm => crm.UseSqlite($"Data Source={StoreFile}{mode}")).BuildServiceProvider();

    private async Task WriteAsync(params string[] ids)
    {
        await using var store = Open("");
        await store.GetRequiredService<ICostStore>().PutAsync(
            [.. ids.Select(id => new ChannelCost("ads", id, Channels.ChannelId.Web, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1), new Money(1m, Currency.Euro)))],
            CancellationToken.None);
    }

    private static async Task<int> CountAsync(IServiceProvider store) =>
        await store.GetRequiredService<ICostStore>().ReadAsync(CancellationToken.None).CountAsync();
}
