namespace SocialCrm.Connectors.Tests.MediaWiki;

/// <summary>A page as the fake wiki keeps it.</summary>
internal sealed class WikiStoredPage
{
    public required long Id { get; init; }

    public required int Namespace { get; init; }

    public required string Title { get; set; }

    public bool IsDeleted { get; set; }

    public List<WikiStoredRevision> Revisions { get; } = [];

    public string Text => Revisions.Count == 0 ? "" : Revisions[^1].Text;
}
