namespace SocialCrm.Connectors.Bluesky;

/// <summary>The latest posts that were read, each with what tells its content, written small enough for a cursor.</summary>
internal sealed class WatchedPosts
{
    private const int LongestText = 2_600;
    private const int ContentLength = 6;
    private const string Common = "did:plc:";
    private const string Collection = "/app.bsky.feed.post/";

    private readonly List<(string Uri, string Content)> posts = [];

    public IReadOnlyList<string> Uris => [.. posts.Select(post => post.Uri)];

    public static WatchedPosts Read(string? text)
    {
        var watched = new WatchedPosts();
        foreach (var entry in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.Split('/', '=') is [var did, var key, var content])
                watched.posts.Add(($"at://{(did.Contains(':', StringComparison.Ordinal) ? "" : Common)}{did}{Collection}{key}", content));
        }

        return watched;
    }

    /// <summary>Watches a post, as it is now; one that is watched already keeps its place.</summary>
    public void Put(string uri, string cid, bool isInFront)
    {
        if (!uri.StartsWith("at://", StringComparison.Ordinal) || !uri.Contains(Collection, StringComparison.Ordinal) || uri.AsSpan().ContainsAny(" ="))
            return;
        var at = posts.FindIndex(post => post.Uri == uri);
        if (at >= 0)
            posts[at] = (uri, ContentOf(cid));
        else
            posts.Insert(isInFront ? 0 : posts.Count, (uri, ContentOf(cid)));
    }

    public void Drop(string uri) => posts.RemoveAll(post => post.Uri == uri);

    /// <summary>Whether a post is watched and was different.</summary>
    public bool HasChanged(string uri, string cid) => posts.Exists(post => post.Uri == uri && post.Content != ContentOf(cid));

    /// <summary>The first of them, as many as said and as fit.</summary>
    public string? Write(int most)
    {
        var entries = new List<string>();
        var length = 0;
        foreach (var (uri, content) in posts.Take(most))
        {
            var parts = uri["at://".Length..].Split(Collection);
            var did = parts[0].StartsWith(Common, StringComparison.Ordinal) ? parts[0][Common.Length..] : parts[0];
            var entry = $"{did}/{parts[1]}={content}";
            length += entry.Length + 1;
            if (length > LongestText)
                break;
            entries.Add(entry);
        }

        return entries.Count == 0 ? null : string.Join(' ', entries);
    }

    private static string ContentOf(string cid) => cid.Length > ContentLength ? cid[^ContentLength..] : cid;
}
