using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Reads what people did in public: notifications, newest first, down to a little before what was read last time.</summary>
internal sealed class BlueskyReading(BlueskyClient client, BlueskyOptions options, BlueskyInteractions interactions)
{
    private const string PageSize = "100";
    private const int LongestPage = 900;

    private static readonly TimeSpan FarInterval = TimeSpan.FromHours(1);

    public async Task<ChannelPage> ReadAsync(BlueskyCursor cursor, CancellationToken cancellationToken)
    {
        cursor = cursor.Page is null ? Begun(cursor) : cursor;
        var session = await client.SessionAsync(cancellationToken).ConfigureAwait(false);
        using var document = await client.QueryAsync(
            "Reading notifications", "app.bsky.notification.listNotifications", [("limit", PageSize), ("cursor", cursor.Page)], cancellationToken).ConfigureAwait(false);
        if (JsonText.Property(document.RootElement, "notifications") is not { ValueKind: JsonValueKind.Array })
            throw client.Calls.Malformed("Reading notifications brought none. Check the address of the server.");

        var watched = WatchedPosts.Read(cursor.Watched);
        var page = new BlueskyPage(interactions, watched);
        foreach (var item in JsonText.List(document.RootElement, "notifications"))
            page.Add(item, session.Did);
        page.Watch(isFirst: cursor.Page is null);
        var newest = cursor.Newest > page.Newest ? cursor.Newest : page.Newest ?? cursor.Newest;
        var next = JsonText.Of(document.RootElement, "cursor");
        var isOver = string.IsNullOrEmpty(next) || page.IsEmpty || page.Oldest < cursor.Floor - (cursor.IsFar ? options.HourlyOverlap : options.Overlap);
        if (!isOver && next!.Length > LongestPage)
            throw client.Calls.Malformed("The server's place in the list is too long to be kept. Tell the makers of the connector.");
        var after = isOver
            ? cursor with { Page = null, Newest = null, IsFar = false, Floor = newest ?? cursor.Floor, Stage = BlueskyStage.Watched }
            : cursor with { Page = next, Newest = newest };
        return new ChannelPage(page.Interactions, page.Rejected, (after with { Watched = watched.Write(options.WatchedPosts) }).Write(), IsLast: false);
    }

    /// <summary>The first walk goes to the end of the list, and so far enough.</summary>
    private BlueskyCursor Begun(BlueskyCursor cursor)
    {
        var isDue = cursor.FarAt is null || client.Calls.Now - cursor.FarAt > FarInterval;
        return isDue ? cursor with { IsFar = true, FarAt = client.Calls.Now } : cursor;
    }
}
