using System.ComponentModel.DataAnnotations;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>One file to import, and what its columns mean.</summary>
public sealed class FileImportOptions
{
    /// <summary>The file: CSV or JSON Lines in UTF-8, gzip-compressed or not. Needed.</summary>
    [Required]
    public string? Path { get; set; }

    /// <summary>Which column is which field: <c>ColumnMap.Parse("tweet_id=id,name=author,created=time,'twitter'=channel")</c>. Needed.</summary>
    [Required]
    public ColumnMap? Map { get; set; }

    /// <summary>What kind of site the file tells of. Default: <see cref="SiteKind.SocialNetworking"/>.</summary>
    [EnumDataType(typeof(SiteKind))]
    public SiteKind SiteKind { get; set; } = SiteKind.SocialNetworking;

    /// <summary>The IANA name of the zone of times that state none, such as <c>Europe/Paris</c>. Default: none; a time without a zone is rejected.</summary>
    public string? DefaultZone { get; set; }

    /// <summary>How the file is written. Default: <see cref="RowFormat.Detect"/>.</summary>
    [EnumDataType(typeof(RowFormat))]
    public RowFormat Format { get; set; }

    /// <summary>What separates the fields of a CSV file: one ASCII character. Default: a tab where the name ends in <c>.tsv</c>, else a comma.</summary>
    public char? Delimiter { get; set; }

    /// <summary>The connection the interactions come through. Default: <c>file:</c> and the name given to the import.</summary>
    /// <remarks>Interactions are unique within it: another connection receives the same file again.</remarks>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }

    /// <summary>How many rows are stored at once. Default: 4,000. A page ends sooner when its rows reach 8 MiB.</summary>
    [Range(1, 100_000)]
    public int PageSize { get; set; } = 4_000;

    /// <summary>Whether each row is kept as received, beside what was read from it. Default: true.</summary>
    public bool KeepRaw { get; set; } = true;

    /// <summary>Is told after each page how far the reading has come. Default: nobody.</summary>
    public IProgress<FileProgress>? Progress { get; set; }
}
