namespace SocialCrm.Connectors.Feeds;

/// <summary>Who wrote an entry, as far as the feed says.</summary>
internal sealed record FeedAuthor(string? Name, string? Address = null, string? Email = null)
{
    public static FeedAuthor Nobody { get; } = new(Name: null);

    public bool IsNobody => Name is null && Address is null && Email is null;
}
