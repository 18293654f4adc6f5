namespace SocialCrm.Connectors.Tests.MediaWiki;

/// <summary>A revision as the fake wiki keeps it.</summary>
internal sealed class WikiStoredRevision
{
    public required long Id { get; init; }

    public required long Parent { get; init; }

    public required WikiStoredPage Page { get; init; }

    /// <summary>0 where somebody wrote without an account.</summary>
    public required long UserId { get; init; }

    public required string User { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Text { get; init; }

    public string Comment { get; init; } = "";

    /// <summary>Whether text and author are hidden from view.</summary>
    public bool IsHidden { get; set; }
}
