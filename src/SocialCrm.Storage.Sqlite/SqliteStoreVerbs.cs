using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SocialCrm.Storage;

namespace SocialCrm;

/// <summary>Chooses the embedded SQLite store.</summary>
public static class SqliteStoreVerbs
{
    /// <summary>Keeps everything in one SQLite file.</summary>
    /// <param name="crm">The builder.</param>
    /// <param name="connectionString">Names the file, such as <c>Data Source=crm.db</c>; <c>Mode=ReadOnly</c> opens it for reading.</param>
    /// <param name="configure">Further settings.</param>
    public static SocialCrmBuilder UseSqlite(
        this SocialCrmBuilder crm, string connectionString, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);

        return crm.UseRelational<SqliteDatabase, SqliteBulkWriter, SqliteJourneySource>(services =>
        {
            services.AddOptions<SqliteStoreOptions>()
                .Configure(options => options.ConnectionString = connectionString)
                .Configure(options => configure?.Invoke(options))
                .ValidateOnStart();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteStoreOptions>, SqliteStoreOptionsValidator>());
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteStoreOptions>, SqliteFileValidator>());
            services.TryAddSingleton(provider => new SqliteBackup(provider.GetRequiredService<SqliteDatabase>()));
        });
    }
}
