namespace SocialCrm.Connectors.Tests.WordPress;

/// <summary>A comment as the fake site keeps it.</summary>
internal sealed class WordPressStoredComment
{
    public required long Id { get; init; }

    public long Post { get; init; } = 1;

    public long Parent { get; init; }

    /// <summary>The registered user; 0 for a guest.</summary>
    public long User { get; init; }

    public required string Name { get; init; }

    public string Mail { get; init; } = "";

    public required DateTimeOffset At { get; init; }

    public required string Content { get; set; }

    public string Status { get; set; } = "approved";

    public string Type { get; init; } = "comment";

    public bool IsNonsense { get; init; }
}
