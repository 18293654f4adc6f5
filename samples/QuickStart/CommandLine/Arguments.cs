using SocialCrm.Connectors.Files;

namespace QuickStart.CommandLine;

/// <summary>What the command line asks for; null where it says nothing.</summary>
internal sealed record Arguments
{
    public bool Help { get; init; }

    /// <summary>Only tell where the campaigns of an existing database stand.</summary>
    public bool Status { get; init; }

    public string? Interactions { get; init; }

    public ColumnMap? Map { get; init; }

    public string? Customers { get; init; }

    public string? Orders { get; init; }

    public string? Costs { get; init; }

    public string? Database { get; init; }

    public string? Report { get; init; }

    public string? Json { get; init; }

    public string? Rejects { get; init; }

    /// <summary>Where the gifts' codes are written.</summary>
    public string? Codes { get; init; }

    /// <summary>What the interactions are unique within, and what the database is called after.</summary>
    public string? Name { get; init; }

    /// <summary>What separates the fields of CSV files.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The IANA zone of dates that name none.</summary>
    public string? Zone { get; init; }

    /// <summary>The handle of a live account of Bluesky.</summary>
    public string? Bluesky { get; init; }

    /// <summary>The server to ask for it, where it is not Bluesky's own.</summary>
    public Uri? BlueskyService { get; init; }
}
