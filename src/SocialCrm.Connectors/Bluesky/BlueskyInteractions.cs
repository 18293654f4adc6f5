using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Turns what the network lists into interactions.</summary>
internal sealed class BlueskyInteractions(ConnectionId connection, BlueskyOptions options, BlueskyPlaces places)
{
    private const int LongestRaw = 64 * 1_024;

    /// <summary>An interaction; null where it is nothing that a person did to the account.</summary>
    /// <param name="item">A notification, or the view of a post, which says no reason.</param>
    /// <param name="own">The DID of the account.</param>
    /// <param name="why">The reason, where the place it was found at says it.</param>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public Interaction? Read(JsonElement item, string own, string? why = null)
    {
        var reason = why ?? JsonText.Of(item, "reason");
        var record = JsonText.Property(item, "record") ?? default;
        if (KindOf(reason, record) is not { } kind || IsIgnored(item))
            return null;
        var uri = Needed(item, "uri", 512);
        var author = (JsonText.Property(item, "author") is { } profile ? BlueskyPlaces.AccountOf(profile) : null) ?? throw new FormatException("It names no author.");
        var hasWords = IsPost(record);
        return new Interaction
        {
            Connection = connection,
            ExternalId = uri,
            Version = Needed(item, "cid", 128),
            Author = author,
            Kind = kind,
            OccurredAt = OccurredAt(item, record),
            Text = hasWords ? PlainText.Clean(JsonText.Of(record, "text")) : null,
            Language = hasWords ? LanguageOf(record) : null,
            Thread = hasWords ? Reference(record, "reply", "root") : null,
            ReplyTo = Reference(record, "reply", "parent") ?? AnsweredBy(reason, item, record),
            Link = places.LinkOf(uri),
            Media = hasWords ? places.MediaOf(record, author.Key) : [],
            Trust = InteractionTrust.Fetched,
            IsOwn = author.Key == own,
            Raw = RawOf(item),
        };
    }

    /// <summary>A post that is gone.</summary>
    public Interaction Deleted(string uri, DateTimeOffset at, string own) => new()
    {
        Connection = connection,
        ExternalId = uri,
        Version = "deleted",
        Author = new Account(BlueskyPlaces.Channel, BlueskyPlaces.DidOf(uri)),
        Kind = InteractionKind.Delete,
        OccurredAt = at,
        Link = places.LinkOf(uri),
        Trust = InteractionTrust.Fetched,
        IsOwn = BlueskyPlaces.DidOf(uri) == own,
    };

    public DeadLetter Reject(int position, string reason, JsonElement item)
    {
        var raw = Encoding.UTF8.GetBytes(item.GetRawText());
        return new DeadLetter(connection, position, reason, raw.AsMemory(0, Math.Min(raw.Length, LongestRaw)));
    }

    public ReadOnlyMemory<byte> RawOf(JsonElement item) => options.KeepRaw ? Encoding.UTF8.GetBytes(item.GetRawText()) : default;

    /// <summary>An instant as the network writes it.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static DateTimeOffset Instant(JsonElement item, string name) =>
        JsonText.Property(item, name) is { ValueKind: JsonValueKind.String } value && value.TryGetDateTimeOffset(out var at) && at != default
            ? at.ToUniversalTime()
            : throw new FormatException($"Its {name} is no instant.");

    /// <exception cref="FormatException">There is none, or a longer one.</exception>
    public static string Needed(JsonElement item, string name, int longest) =>
        JsonText.Of(item, name) is { } value && value.Length > 0 && value.Length <= longest ? value : throw new FormatException($"Its {name} is missing or too long.");

    private static InteractionKind? KindOf(string? reason, JsonElement record) => reason switch
    {
        "mention" => InteractionKind.Mention,
        "reply" => InteractionKind.Reply,
        "quote" or "repost" or "repost-via-repost" => InteractionKind.Share,
        "like" or "like-via-repost" => InteractionKind.Reaction,
        "follow" or "starterpack-joined" => InteractionKind.Follow,
        "subscribed-post" => InteractionKind.Post,

        // A reason that came up later: what was written is told, whatever it is; anything else is about the account and not from a person.
        _ when !IsPost(record) => null,
        _ => JsonText.Property(record, "reply") is null ? InteractionKind.Post : InteractionKind.Reply,
    };

    private static bool IsPost(JsonElement record) => JsonText.Of(record, "$type") == "app.bsky.feed.post";

    /// <summary>The author's clock where it is not ahead of the network's.</summary>
    private static DateTimeOffset OccurredAt(JsonElement item, JsonElement record)
    {
        var indexed = Instant(item, "indexedAt");
        return JsonText.Property(record, "createdAt") is { ValueKind: JsonValueKind.String } stated && stated.TryGetDateTimeOffset(out var at) && at < indexed && at.Year > 1
            ? at.ToUniversalTime()
            : indexed;
    }

    private static string? LanguageOf(JsonElement record) =>
        JsonText.List(record, "langs").Select(JsonText.Of).FirstOrDefault() is { Length: > 0 and <= 35 } language ? language : null;

    /// <summary>What a like or a repost is about; for a quote, what is quoted.</summary>
    private static string? AnsweredBy(string? reason, JsonElement item, JsonElement record) => reason switch
    {
        "quote" => Fitting(JsonText.Of(item, "reasonSubject")) ?? Quoted(record),
        "like" or "repost" or "like-via-repost" or "repost-via-repost" => Reference(record, "subject") ?? Fitting(JsonText.Of(item, "reasonSubject")),
        _ => null,
    };

    private static string? Quoted(JsonElement record)
    {
        var embed = JsonText.Property(record, "embed") ?? default;
        return Reference(embed, "record") ?? Reference(embed, "record", "record");
    }

    private static string? Reference(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            element = JsonText.Property(element, name) ?? default;
        return Fitting(JsonText.Of(element, "uri"));
    }

    private static string? Fitting(string? uri) => uri is { Length: > 0 and <= 512 } ? uri : null;

    private bool IsIgnored(JsonElement item) =>
        options.IgnoredLabels.Count > 0
        && JsonText.List(item, "labels").Concat(JsonText.List(JsonText.Property(item, "author") ?? default, "labels"))
            .Any(label => JsonText.Property(label, "neg") is not { ValueKind: JsonValueKind.True } && options.IgnoredLabels.Contains(JsonText.Of(label, "val") ?? ""));
}
