using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>
/// Reads direct messages. The log goes forward from any place in it, but not back to the first message: what was written before it was begun is read from the
/// conversations themselves, once, after the log's place was noted.
/// </summary>
internal sealed class BlueskyChat(BlueskyClient client, BlueskyChatInteractions interactions)
{
    private const string What = "Reading direct messages";
    private const int LongestPlace = 300;

    public async Task<ChannelPage> ReadConversationsAsync(BlueskyCursor cursor, CancellationToken cancellationToken)
    {
        var own = (await client.SessionAsync(cancellationToken).ConfigureAwait(false)).Did;
        if (cursor.Log is null)
        {
            var place = await PlaceAsync(cancellationToken).ConfigureAwait(false);
            return new ChannelPage([], [], (cursor with { Log = place }).Write(), IsLast: false);
        }

        using var list = await client.QueryAsync(What, "chat.bsky.convo.listConvos", [("limit", "1"), ("cursor", cursor.Conversation)], cancellationToken).ConfigureAwait(false);
        var conversation = JsonText.List(list.RootElement, "convos").FirstOrDefault();
        if (JsonText.Of(conversation, "id") is not { } id)
            return new ChannelPage([], [], Over(cursor).Write(), IsLast: false);
        using var messages = await client.QueryAsync(
            What, "chat.bsky.convo.getMessages", [("convoId", id), ("limit", "100"), ("cursor", cursor.Messages)], cancellationToken).ConfigureAwait(false);
        var page = new BlueskyChatPage(interactions, own);
        foreach (var message in JsonText.List(messages.RootElement, "messages"))
            page.AddMessage(message, id, conversation);
        var next = After(cursor, Place(messages.RootElement), Place(list.RootElement));
        return new ChannelPage(page.Interactions, page.Rejected, next.Write(), IsLast: false);
    }

    public async Task<ChannelPage> ReadLogAsync(BlueskyCursor cursor, CancellationToken cancellationToken)
    {
        // A log in which nothing has happened yet has no place to go on from: asked without one it would answer where it is, and nothing else.
        if (string.IsNullOrEmpty(cursor.Log))
            return new ChannelPage([], [], (cursor with { Log = null, Stage = BlueskyStage.Notifications }).Write(), IsLast: true);
        var own = (await client.SessionAsync(cancellationToken).ConfigureAwait(false)).Did;
        using var log = await client.QueryAsync(What, "chat.bsky.convo.getLog", [("cursor", cursor.Log)], cancellationToken).ConfigureAwait(false);
        if (JsonText.Property(log.RootElement, "logs") is not { ValueKind: JsonValueKind.Array })
            throw client.Calls.Malformed($"{What} brought no log. Check ChatService.");
        var page = new BlueskyChatPage(interactions, own);
        foreach (var entry in JsonText.List(log.RootElement, "logs"))
            page.AddEntry(entry);
        var place = Place(log.RootElement) ?? cursor.Log;
        var isOver = page.IsEmpty || place == cursor.Log;
        var next = cursor with { Log = place, Stage = isOver ? BlueskyStage.Notifications : BlueskyStage.Log };
        return new ChannelPage(page.Interactions, page.Rejected, next.Write(), IsLast: isOver);
    }

    private static BlueskyCursor Over(BlueskyCursor cursor) => cursor with { Stage = BlueskyStage.Log, Conversation = null, Messages = null };

    /// <summary>The next page of a conversation, or else the next conversation, or else the log.</summary>
    private static BlueskyCursor After(BlueskyCursor cursor, string? messages, string? conversation)
    {
        if (messages is not null && messages != cursor.Messages)
            return cursor with { Messages = messages };
        return conversation is null || conversation == cursor.Conversation ? Over(cursor) : cursor with { Conversation = conversation, Messages = null };
    }

    private static string? Stated(string? place) => string.IsNullOrEmpty(place) ? null : place;

    private async Task<string> PlaceAsync(CancellationToken cancellationToken)
    {
        using var log = await client.QueryAsync(What, "chat.bsky.convo.getLog", [], cancellationToken).ConfigureAwait(false);
        return Place(log.RootElement) ?? "";
    }

    private string? Place(JsonElement answer)
    {
        var place = Stated(JsonText.Of(answer, "cursor"));
        return place?.Length > LongestPlace ? throw client.Calls.Malformed($"{What} brought a place that is too long to be kept. Tell the makers of the connector.") : place;
    }
}
