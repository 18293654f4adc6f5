namespace SocialCrm.Connectors.WordPress;

/// <summary>A comment that is watched.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Digest">The beginning of the digest of its words.</param>
/// <param name="State">What became of it last.</param>
/// <param name="Returns">How often it came back after it was taken back.</param>
/// <param name="Author">The key of its author.</param>
internal sealed record WatchedComment(long Id, uint Digest, WatchState State, int Returns, string Author);
