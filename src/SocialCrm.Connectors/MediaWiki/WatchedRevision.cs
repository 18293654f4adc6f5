namespace SocialCrm.Connectors.MediaWiki;

/// <summary>A revision that was received.</summary>
/// <param name="Id">Its number.</param>
/// <param name="IsGone">Whether it was deleted or hidden since.</param>
/// <param name="Returns">How often it came back.</param>
/// <param name="Author">The key of its author.</param>
internal sealed record WatchedRevision(long Id, bool IsGone, int Returns, string Author);
