namespace SocialCrm.Connectors.Tests.Ghost;

/// <summary>A comment as the site keeps it.</summary>
internal sealed class GhostComment(string id, string member, DateTimeOffset createdAt)
{
    public string Id => id;

    public string Member => member;

    public DateTimeOffset CreatedAt => createdAt;

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? EditedAt { get; set; }

    public string Html { get; set; } = "";

    public string Status { get; set; } = "published";

    public string? Parent { get; init; }

    public string? InReplyTo { get; init; }

    /// <summary>Whether its author has left the site.</summary>
    public bool IsDeparted { get; set; }

    public bool IsNonsense { get; init; }
}
