namespace SocialCrm.Connectors.Feeds;

/// <summary>What a feed holds.</summary>
internal sealed record FeedContent
{
    public List<FeedEntry> Entries { get; } = [];

    /// <summary>Entries that could not be read, each with its place, a reason and its bytes.</summary>
    public List<(int Position, string Reason, ReadOnlyMemory<byte> Raw)> Rejected { get; } = [];

    /// <summary>Who writes the entries that name nobody.</summary>
    public FeedAuthor Author { get; set; } = FeedAuthor.Nobody;

    public string? Language { get; set; }

    /// <summary>How long the feed asks to be left alone between two requests.</summary>
    public TimeSpan? Interval { get; set; }

    /// <summary>Whether the feed says that nothing will come any more.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Whether the feed broke off before its end: it is read again, even if it says that it has not changed.</summary>
    public bool IsCut { get; set; }
}
