using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using SocialCrm.Storage;

namespace SocialCrm;

/// <summary>Chooses the PostgreSQL store, which many host processes share.</summary>
public static class PostgreSqlStoreVerbs
{
    /// <summary>Keeps everything in a PostgreSQL database.</summary>
    /// <param name="crm">The builder.</param>
    /// <param name="connectionString">An Npgsql connection string. The account needs to create a schema once, and to read and write in it.</param>
    /// <param name="configure">Further settings.</param>
    public static SocialCrmBuilder UsePostgreSql(
        this SocialCrmBuilder crm, string connectionString, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return Use(crm, options => options.ConnectionString = connectionString, configure);
    }

    /// <summary>Keeps everything in a PostgreSQL database, over a data source that the host built and disposes of.</summary>
    /// <param name="crm">The builder.</param>
    /// <param name="dataSource">The data source.</param>
    /// <param name="configure">Further settings.</param>
    public static SocialCrmBuilder UsePostgreSql(
        this SocialCrmBuilder crm, NpgsqlDataSource dataSource, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        return Use(crm, options => options.DataSource = dataSource, configure);
    }

    private static SocialCrmBuilder Use(
        SocialCrmBuilder crm, Action<PostgreSqlStoreOptions> choose, Action<PostgreSqlStoreOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        return crm.UseRelational<PostgreSqlDatabase, PostgreSqlBulkWriter, PostgreSqlJourneySource>(services =>
        {
            services.AddOptions<PostgreSqlStoreOptions>()
                .Configure(choose)
                .Configure(options => configure?.Invoke(options))
                .ValidateOnStart();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgreSqlStoreOptions>, PostgreSqlStoreOptionsValidator>());
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgreSqlStoreOptions>, PostgreSqlSourceValidator>());
        });
    }
}
