using System.ComponentModel.DataAnnotations;
using Npgsql;

namespace SocialCrm;

/// <summary>Settings of the PostgreSQL store.</summary>
public sealed class PostgreSqlStoreOptions
{
    /// <summary>An Npgsql connection string. Either this or <see cref="DataSource"/> is required.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>A data source that the host built and disposes of.</summary>
    public NpgsqlDataSource? DataSource { get; set; }

    /// <summary>The schema the tables stand in; made when it is missing. Default <c>socialcrm</c>; lower-case letters, digits and underscores, at most 63.</summary>
    [Required]
    [RegularExpression("^[a-z_][a-z0-9_]{0,62}$")]
    public string Schema { get; set; } = "socialcrm";

    /// <summary>How long to wait for what another transaction holds, before a call fails as locked. Default 30 seconds; 1 millisecond to 10 minutes.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
