using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SocialCrm.Sdk.Tests.Governance;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Storage;

public sealed class StoreStartupTests : IAsyncLifetime
{
    private readonly GovernanceHost hosts = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await hosts.DisposeAsync();

    [Fact]
    public async Task The_store_is_migrated_when_the_host_has_started()
    {
        using var host = hosts.Build();

        await host.StartAsync();

        await using var connection = new SqliteConnection($"Data Source={hosts.File};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE name = 'source_records'";
        Assert.Equal(1L, await command.ExecuteScalarAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_stops_the_start()
    {
        await File.WriteAllTextAsync(hosts.File, "These are my notes, and no database at all.");
        using var host = hosts.Build();

        var thrown = await Assert.ThrowsAsync<StoreException>(() => host.StartAsync());

        Assert.Equal(StoreFailure.NotADatabase, thrown.Failure);
    }

    [Fact]
    public async Task A_host_without_a_store_is_told_what_to_call()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSocialCrm(_ => { });
        using var host = builder.Build();

        var thrown = await Assert.ThrowsAsync<SocialCrmException>(() => host.StartAsync());

        Assert.Contains("UseSqlite", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_option_of_any_room_stops_the_start_before_the_store_is_opened()
    {
        using var host = hosts.Build(crm => crm.ConfigureRetention(retention => retention.RawPayloads = TimeSpan.FromMinutes(1)));

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.False(File.Exists(hosts.File));
    }
}
