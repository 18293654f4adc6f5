using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace SocialCrm;

/// <summary>Refuses a connection string that names no file, and a time-out out of range.</summary>
internal sealed class SqliteFileValidator : IValidateOptions<SqliteStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        if (options.LockTimeout < TimeSpan.Zero || options.LockTimeout > TimeSpan.FromMinutes(10))
            return ValidateOptionsResult.Fail("LockTimeout must be between 0 and 10 minutes.");
        try
        {
            var settings = new SqliteConnectionStringBuilder(options.ConnectionString);
            var isFile = settings.DataSource.Length > 0
                && !settings.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
                && settings.Mode != SqliteOpenMode.Memory;
            return isFile
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("UseSqlite needs a file, because readers and the writer have connections of their own. Write \"Data Source=crm.db\".");
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail($"The SQLite connection string cannot be read: {exception.Message}");
        }
    }
}
