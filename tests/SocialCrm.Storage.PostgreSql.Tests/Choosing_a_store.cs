using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace SocialCrm.Storage.PostgreSql.Tests;

/// <summary>The last Use wins whole: nothing of an earlier one is left, whichever store it chose. No server is needed for that.</summary>
public sealed class Choosing_a_store
{
    private const string First = "Host=first.example;Database=crm";
    private const string Second = "Host=second.example;Database=crm";

    [Fact]
    public async Task A_data_source_does_not_survive_a_later_connection_string()
    {
        await using var source = NpgsqlDataSource.Create(First);

        await using var host = Compose(crm => crm.UsePostgreSql(source).UsePostgreSql(Second));

        var options = host.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value;
        Assert.Equal((null, Second), (options.DataSource, options.ConnectionString));
    }

    [Fact]
    public async Task A_connection_string_does_not_survive_a_later_data_source()
    {
        await using var source = NpgsqlDataSource.Create(Second);

        await using var host = Compose(crm => crm.UsePostgreSql(First).UsePostgreSql(source));

        var options = host.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value;
        Assert.Equal((source, null), (options.DataSource, options.ConnectionString));
    }

    [Fact]
    public async Task Settings_of_an_earlier_PostgreSQL_are_gone()
    {
        await using var host = Compose(crm => crm
            .UsePostgreSql(First, options => (options.Schema, options.LockTimeout) = ("earlier", TimeSpan.FromSeconds(1)))
            .UsePostgreSql(Second));

        var options = host.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value;
        Assert.Equal((Second, "socialcrm", TimeSpan.FromSeconds(30)), (options.ConnectionString, options.Schema, options.LockTimeout));
    }

    [Fact]
    public async Task Settings_of_an_earlier_SQLite_are_gone()
    {
        await using var host = Compose(crm => crm
            .UseSqlite("Data Source=first.db", options => (options.MaximumSizeInBytes, options.LockTimeout) = (1 << 20, TimeSpan.FromSeconds(1)))
            .UseSqlite("Data Source=second.db"));

        var options = host.GetRequiredService<IOptions<SqliteStoreOptions>>().Value;
        Assert.Equal(("Data Source=second.db", null, TimeSpan.FromSeconds(10)), (options.ConnectionString, options.MaximumSizeInBytes, options.LockTimeout));
    }

    [Fact]
    public async Task After_a_later_PostgreSQL_nothing_of_SQLite_is_left()
    {
        await using var host = Compose(crm => crm.UseSqlite("Data Source=:memory:").UsePostgreSql(Second));

        host.GetRequiredService<IStartupValidator>().Validate();
        Assert.Null(host.GetService<SqliteBackup>());
        Assert.StartsWith("PostgreSql", host.GetRequiredService<IStoreSchema>().GetType().Name, StringComparison.Ordinal);
        Assert.StartsWith("PostgreSql", host.GetRequiredService<Attribution.IJourneySource>().GetType().Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_later_SQLite_nothing_of_PostgreSQL_is_left()
    {
        await using var host = Compose(crm => crm.UsePostgreSql("Database=without a host").UseSqlite("Data Source=second.db"));

        host.GetRequiredService<IStartupValidator>().Validate();
        Assert.NotNull(host.GetService<SqliteBackup>());
        Assert.StartsWith("Sqlite", host.GetRequiredService<IStoreSchema>().GetType().Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_host_configured_itself_stays()
    {
        await using var host = Compose(crm =>
        {
            crm.UsePostgreSql(First);
            crm.Services.Configure<PostgreSqlStoreOptions>(options => options.Schema = "ours");
            crm.UsePostgreSql(Second);
        });

        Assert.Equal("ours", host.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value.Schema);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(601_000)]
    public async Task A_time_out_out_of_range_is_refused(int milliseconds)
    {
        await using var host = Compose(crm => crm.UsePostgreSql(First, options => options.LockTimeout = TimeSpan.FromMilliseconds(milliseconds)));

        var thrown = Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("LockTimeout", thrown.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Compose(Func<SocialCrmBuilder, SocialCrmBuilder> choose) => Compose(crm => { choose(crm); });

    private static ServiceProvider Compose(Action<SocialCrmBuilder> choose) => new ServiceCollection().AddSocialCrm(choose).BuildServiceProvider();
}
