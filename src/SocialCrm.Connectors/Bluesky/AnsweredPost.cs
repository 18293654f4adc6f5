namespace SocialCrm.Connectors.Bluesky;

/// <summary>A post that is answered, and the first one of its thread; each by its place and by what it says.</summary>
internal sealed record AnsweredPost(string Uri, string Cid, string RootUri, string RootCid);
