using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Reads what was answered to a post, however deep, and how it was quoted.</summary>
internal sealed class BlueskyThreads(Xrpc xrpc, Uri service, BlueskyInteractions interactions)
{
    private const int MostPages = 5;
    private const string Depth = "20";

    public async Task ReadAsync(JsonElement post, (List<Interaction> Found, List<DeadLetter> Rejected) into, CancellationToken cancellationToken)
    {
        var uri = JsonText.Of(post, "uri");
        var own = JsonText.Property(post, "author") is { } author ? JsonText.Of(author, "did") : null;
        if (uri is null || own is null)
        {
            into.Rejected.Add(interactions.Reject(into.Rejected.Count + 1, "A post of the account names neither itself nor its author.", post));
            return;
        }

        if (Count(post, "replyCount") > 0)
            await ReadRepliesAsync((uri, own), into, cancellationToken).ConfigureAwait(false);
        if (Count(post, "quoteCount") > 0)
            await ReadQuotesAsync((uri, own), into, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadRepliesAsync((string Uri, string Own) post, (List<Interaction> Found, List<DeadLetter> Rejected) into, CancellationToken cancellationToken)
    {
        using var request = Xrpc.Query(service, "app.bsky.feed.getPostThread", ("uri", post.Uri), ("depth", Depth), ("parentHeight", "0"));
        var answer = await xrpc.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (Xrpc.ErrorOf(answer) == "NotFound")
            return;
        using var document = xrpc.Read(answer, "Reading a thread");
        var left = new Stack<JsonElement>(JsonText.List(JsonText.Property(document.RootElement, "thread") ?? default, "replies"));
        while (left.TryPop(out var reply))
        {
            foreach (var deeper in JsonText.List(reply, "replies"))
                left.Push(deeper);

            // A reply that is gone or hidden has no post.
            if (JsonText.Property(reply, "post") is { } said)
                Add(said, "reply", post.Own, into);
        }
    }

    private async Task ReadQuotesAsync((string Uri, string Own) post, (List<Interaction> Found, List<DeadLetter> Rejected) into, CancellationToken cancellationToken)
    {
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            using var request = Xrpc.Query(service, "app.bsky.feed.getQuotes", ("uri", post.Uri), ("limit", "100"), ("cursor", cursor));
            using var document = xrpc.Read(await xrpc.SendAsync(request, cancellationToken).ConfigureAwait(false), "Reading quotes");
            foreach (var quote in JsonText.List(document.RootElement, "posts"))
                Add(quote, "quote", post.Own, into);
            cursor = JsonText.Of(document.RootElement, "cursor");
            if (string.IsNullOrEmpty(cursor))
                return;
        }
    }

    private void Add(JsonElement post, string reason, string own, (List<Interaction> Found, List<DeadLetter> Rejected) into)
    {
        try
        {
            if (interactions.Read(post, own, reason) is { } interaction)
                into.Found.Add(interaction);
        }
        catch (FormatException fault)
        {
            into.Rejected.Add(interactions.Reject(into.Rejected.Count + 1, fault.Message, post));
        }
    }

    private static long Count(JsonElement post, string name) =>
        JsonText.Property(post, name) is { ValueKind: JsonValueKind.Number } stated && stated.TryGetInt64(out var count) ? count : 0;
}
