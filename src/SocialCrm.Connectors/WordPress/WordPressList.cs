namespace SocialCrm.Connectors.WordPress;

/// <summary>A page of comments as the site listed them.</summary>
/// <param name="Comments">Those that could be read.</param>
/// <param name="Unreadable">Those that could not, with their bytes.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Access">Who asked.</param>
internal sealed record WordPressList(
    IReadOnlyList<WordPressComment> Comments, IReadOnlyList<(long Position, ReadOnlyMemory<byte> Raw)> Unreadable, int Pages, WordPressAccess Access);
