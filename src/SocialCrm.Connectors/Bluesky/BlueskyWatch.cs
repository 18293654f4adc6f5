using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Looks again at the latest posts: the network tells of neither changes nor deletions.</summary>
internal sealed class BlueskyWatch(BlueskyClient client, BlueskyOptions options, BlueskyInteractions interactions)
{
    private const int MostAtOnce = 25;

    public async Task<ChannelPage> ReadAsync(BlueskyCursor cursor, CancellationToken cancellationToken)
    {
        var watched = WatchedPosts.Read(cursor.Watched);
        var found = new List<Interaction>();
        var rejected = new List<DeadLetter>();
        var session = await client.SessionAsync(cancellationToken).ConfigureAwait(false);
        foreach (var uris in watched.Uris.Chunk(MostAtOnce))
        {
            using var document = await client.QueryAsync("Looking at posts again", "app.bsky.feed.getPosts", [.. uris.Select(uri => ("uris", (string?)uri))], cancellationToken).ConfigureAwait(false);
            if (JsonText.Property(document.RootElement, "posts") is not { ValueKind: JsonValueKind.Array })
                throw client.Calls.Malformed("Looking at posts again brought none. Check the address of the server.");
            var missing = uris.ToHashSet(StringComparer.Ordinal);
            foreach (var post in JsonText.List(document.RootElement, "posts"))
            {
                missing.Remove(JsonText.Of(post, "uri") ?? "");
                AddChange(post, (watched, session.Did), (found, rejected));
            }

            foreach (var uri in missing)
            {
                if (!await IsGoneAsync(uri, cancellationToken).ConfigureAwait(false))
                    continue;
                watched.Drop(uri);
                found.Add(interactions.Deleted(uri, client.Calls.Now, session.Did));
            }
        }

        var next = cursor with { Watched = watched.Write(options.WatchedPosts), Stage = Next(cursor) };
        return new ChannelPage(found, rejected, next.Write(), IsLast: !options.DirectMessages);
    }

    /// <summary>What is read when this is done.</summary>
    private BlueskyStage Next(BlueskyCursor cursor)
    {
        if (!options.DirectMessages)
            return BlueskyStage.Notifications;
        return cursor.Log is null ? BlueskyStage.Conversations : BlueskyStage.Log;
    }

    private void AddChange(JsonElement post, (WatchedPosts Posts, string Own) watched, (List<Interaction> Found, List<DeadLetter> Rejected) into)
    {
        try
        {
            if (interactions.Read(post, watched.Own) is not { } interaction || !watched.Posts.HasChanged(interaction.ExternalId, interaction.Version))
                return;
            watched.Posts.Put(interaction.ExternalId, interaction.Version, isInFront: false);
            into.Found.Add(interaction with { Kind = InteractionKind.Edit });
        }
        catch (FormatException fault)
        {
            into.Rejected.Add(interactions.Reject(into.Rejected.Count + 1, fault.Message, post));
        }
    }

    /// <summary>A post may be hidden from this account only, or for a moment: what counts is whether the record is there.</summary>
    private async Task<bool> IsGoneAsync(string uri, CancellationToken cancellationToken)
    {
        var parts = uri["at://".Length..].Split('/');
        var answer = await client.AskAsync(
            "com.atproto.repo.getRecord", [("repo", parts[0]), ("collection", parts[1]), ("rkey", parts[2])], cancellationToken).ConfigureAwait(false);
        return Xrpc.ErrorOf(answer) is "RecordNotFound" or "RepoNotFound" or "AccountNotFound";
    }
}
