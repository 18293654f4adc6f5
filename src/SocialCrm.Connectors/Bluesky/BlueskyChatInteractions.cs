using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Turns direct messages, and what became of them, into interactions.</summary>
internal sealed class BlueskyChatInteractions(ConnectionId connection, BlueskyInteractions interactions)
{
    private const string Prefix = "chat.bsky.convo.defs#";
    private const int LongestId = 200;

    public DeadLetter Reject(int position, string reason, JsonElement item) => interactions.Reject(position, reason, item);

    /// <summary>An entry of the log; null where it says nothing that a person did to the company.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public Interaction? Entry(JsonElement entry)
    {
        var type = JsonText.Of(entry, "$type") ?? throw new FormatException("It has no type.");
        if (type is not (Prefix + "logCreateMessage" or Prefix + "logDeleteMessage" or Prefix + "logAddReaction" or Prefix + "logRemoveReaction"))
            return null;
        var conversation = BlueskyInteractions.Needed(entry, "convoId", LongestId);
        var message = JsonText.Property(entry, "message") ?? throw new FormatException("It has no message.");
        return type switch
        {
            Prefix + "logCreateMessage" => Message(message, conversation, entry),
            Prefix + "logDeleteMessage" => Plain(message, conversation, entry) with { Kind = InteractionKind.Delete, Version = "deleted", Text = null },
            _ => Reaction(entry, message, conversation, isThere: type == Prefix + "logAddReaction"),
        };
    }

    /// <summary>A message; one that its reader deleted says nothing any more.</summary>
    /// <param name="message">The message.</param>
    /// <param name="conversation">The id of the conversation.</param>
    /// <param name="people">What lists the profiles of those who take part.</param>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public Interaction? Message(JsonElement message, string conversation, JsonElement people) => JsonText.Of(message, "$type") switch
    {
        Prefix + "deletedMessageView" or Prefix + "systemMessageView" => null,
        _ => Plain(message, conversation, people),
    };

    private Interaction Plain(JsonElement message, string conversation, JsonElement people) => new()
    {
        Connection = connection,
        ExternalId = BlueskyInteractions.Needed(message, "id", LongestId),
        Author = Author(JsonText.Property(message, "sender") ?? default, people),
        Kind = InteractionKind.DirectMessage,
        OccurredAt = BlueskyInteractions.Instant(message, "sentAt"),
        Text = PlainText.Clean(JsonText.Of(message, "text")),
        Thread = conversation,
        ReplyTo = JsonText.Property(message, "replyTo") is { } answered && JsonText.Of(answered, "id") is { Length: <= LongestId } id ? id : null,
        Trust = InteractionTrust.Fetched,
        Raw = interactions.RawOf(message),
    };

    private Interaction Reaction(JsonElement entry, JsonElement message, string conversation, bool isThere)
    {
        var reaction = JsonText.Property(entry, "reaction") ?? throw new FormatException("It has no reaction.");
        var author = Author(JsonText.Property(reaction, "sender") ?? default, entry);
        var about = BlueskyInteractions.Needed(message, "id", LongestId);
        var value = BlueskyInteractions.Needed(reaction, "value", LongestId);
        var at = BlueskyInteractions.Instant(reaction, "createdAt");
        return new Interaction
        {
            Connection = connection,
            ExternalId = $"{about}/reaction/{ContentDigest.Of(author.Key, value)}",
            Version = isThere ? "" : "removed " + at.ToString("O"),
            Author = author,
            Kind = isThere ? InteractionKind.Reaction : InteractionKind.Delete,
            OccurredAt = at,
            Text = isThere ? PlainText.Line(value, LongestId) : null,
            Thread = conversation,
            ReplyTo = about,
            Trust = InteractionTrust.Fetched,
            Raw = interactions.RawOf(entry),
        };
    }

    private static Account Author(JsonElement sender, JsonElement people)
    {
        var did = BlueskyInteractions.Needed(sender, "did", 256);
        return JsonText.List(people, "relatedProfiles").Concat(JsonText.List(people, "members"))
            .Select(BlueskyPlaces.AccountOf).FirstOrDefault(account => account?.Key == did) ?? new Account(BlueskyPlaces.Channel, did);
    }
}
