using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Feeds;

/// <summary>What came of asking for a feed.</summary>
/// <param name="Answer">The last answer.</param>
/// <param name="Address">Where it came from.</param>
/// <param name="Moved">Where the feed has moved to for good; null where it has not.</param>
internal sealed record FeedAnswer(PlatformAnswer Answer, Uri Address, Uri? Moved);
