namespace SocialCrm.Channels;

/// <summary>One thing a person did on a channel, identified by (connection, external id) with a version.</summary>
/// <remarks>
/// The same three again are a duplicate and are dropped. An edit or a deletion repeats the external id with another version.
/// Immutable once handed over; safe to share between threads. Ids, version and the author's channel and key are kept as they stand and so hold no NUL
/// and no half surrogate pair; in every other text these two may be read back as U+FFFD.
/// </remarks>
public sealed record Interaction
{
    /// <summary>The connection it came through.</summary>
    public required ConnectionId Connection { get; init; }

    /// <summary>The platform's id of it, as received; 1 to 512 characters.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Tells an edit from what it edits: a revision number, an edit time or a digest of the content; at most 128 characters.</summary>
    public string Version { get; init; } = "";

    /// <summary>Who did it.</summary>
    public required Account Author { get; init; }

    /// <summary>What they did.</summary>
    public required InteractionKind Kind { get; init; }

    /// <summary>When they did it, by the platform's clock; kept to the microsecond, in UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>What they wrote, as plain text.</summary>
    public string? Text { get; init; }

    /// <summary>The language the platform states, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The external id of the conversation it belongs to.</summary>
    public string? Thread { get; init; }

    /// <summary>The external id of what it answers.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Where a person can read it.</summary>
    public string? Link { get; init; }

    /// <summary>Addresses of pictures and films that belong to it.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];

    /// <summary>How sure it is that the platform said this.</summary>
    public InteractionTrust Trust { get; init; }

    /// <summary>The bytes it was read from, as received; empty where none are kept.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }
}
