namespace SocialCrm.Connectors.Feeds;

/// <summary>One entry of a feed, whatever the feed's format.</summary>
internal sealed record FeedEntry
{
    /// <summary>Where it stands in the feed, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The id that the feed gives it; null where it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The title as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>What it says, as plain text.</summary>
    public string? Text { get; init; }

    public string? Link { get; init; }

    /// <summary>When it was written or, where that is not said, last changed.</summary>
    public DateTimeOffset? At { get; init; }

    public FeedAuthor Author { get; init; } = FeedAuthor.Nobody;

    /// <summary>The id of what it answers.</summary>
    public string? ReplyTo { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Media { get; init; } = [];

    /// <summary>Whether the feed only says that it is gone.</summary>
    public bool IsGone { get; init; }

    public ReadOnlyMemory<byte> Raw { get; init; }
}
