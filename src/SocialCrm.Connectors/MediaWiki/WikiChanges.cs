namespace SocialCrm.Connectors.MediaWiki;

/// <summary>A page of recent changes.</summary>
internal sealed record WikiChanges
{
    public required IReadOnlyList<WikiChange> Changes { get; init; }

    /// <summary>Entries that could not be read, with their bytes.</summary>
    public required IReadOnlyList<(long Position, ReadOnlyMemory<byte> Raw)> Unreadable { get; init; }

    /// <summary>When the last of them happened, those that are no revisions included.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>The last log entry of something that was deleted or restored: its number and when it was.</summary>
    public (long Number, DateTimeOffset At)? Deletion { get; init; }

    /// <summary>Where the list goes on; null at its end.</summary>
    public string? Continue { get; init; }

    /// <summary>The account that asked.</summary>
    public required (long Id, string Name) Me { get; init; }
}
