using Microsoft.Extensions.Options;
using Npgsql;

namespace SocialCrm;

/// <summary>Refuses a store without a server, a connection string that cannot be read, and a time-out out of range.</summary>
internal sealed class PostgreSqlSourceValidator : IValidateOptions<PostgreSqlStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, PostgreSqlStoreOptions options)
    {
        if (options.LockTimeout < TimeSpan.FromMilliseconds(1) || options.LockTimeout > TimeSpan.FromMinutes(10))
            return ValidateOptionsResult.Fail("LockTimeout must be between 1 millisecond and 10 minutes.");
        if (options.DataSource is not null)
            return ValidateOptionsResult.Success;
        try
        {
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(options.ConnectionString).Host)
                ? ValidateOptionsResult.Fail("UsePostgreSql needs a server. Write \"Host=…;Database=…;Username=…\", or hand over a data source.")
                : ValidateOptionsResult.Success;
        }
        catch (ArgumentException)
        {
            // The driver's message may repeat the password.
            return ValidateOptionsResult.Fail("The PostgreSQL connection string cannot be read. Write \"Host=…;Database=…;Username=…\".");
        }
    }
}
