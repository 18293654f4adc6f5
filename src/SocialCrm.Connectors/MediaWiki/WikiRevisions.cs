namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Revisions that were asked for by number.</summary>
/// <param name="Changes">Those that are there.</param>
/// <param name="Texts">Their texts, where they were asked for and may be seen.</param>
/// <param name="Hidden">Those whose text or author is hidden.</param>
internal sealed record WikiRevisions(IReadOnlyList<WikiChange> Changes, IReadOnlyDictionary<long, string> Texts, IReadOnlySet<long> Hidden);
