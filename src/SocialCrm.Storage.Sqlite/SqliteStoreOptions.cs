using System.ComponentModel.DataAnnotations;

namespace SocialCrm;

/// <summary>Settings of the SQLite store.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>A connection string of Microsoft.Data.Sqlite that names a file, such as <c>Data Source=crm.db</c>. Required.</summary>
    [Required(AllowEmptyStrings = false)]
    public string ConnectionString { get; set; } = "";

    /// <summary>How long to wait for another process that is writing. Default 10 seconds; 0 to 10 minutes.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The most the file may grow to, in bytes; null, the default, leaves it to the disk. At least 1 MiB.</summary>
    [Range(1L << 20, long.MaxValue)]
    public long? MaximumSizeInBytes { get; set; }
}
