using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>Reads what somebody said: a note, an article, a question.</summary>
internal sealed class SaidObject(JsonElement activity, string actor, string? followers, OwnActor own)
{
    private const int LongestReference = 512;

    /// <summary>Whatever a reader sees, and the time of the change: an edit that is taken back is one more edit.</summary>
    public static string VersionOf(JsonElement item) =>
        ContentDigest.Of(JsonText.Of(item, "updated"), JsonText.Of(item, "name"), JsonText.Of(item, "summary"), Content(item).Html, string.Join(' ', Media(item)));

    /// <summary>When it was done; what lies ahead counts as now.</summary>
    public static DateTimeOffset When(JsonElement item, DateTimeOffset now) => Vocabulary.Instant(item, "published") is { } at && at < now ? at : now;

    public InteractionKind KindOf(JsonElement item)
    {
        if (IsPrivate(item))
            return InteractionKind.DirectMessage;
        if (Vocabulary.IdOf(item, "inReplyTo") is not null)
            return InteractionKind.Reply;
        return Vocabulary.Values(item, "tag").Any(tag => Vocabulary.TypeOf(tag) == "Mention" && JsonText.Of(tag, "href") == own.Id)
            ? InteractionKind.Mention
            : InteractionKind.Post;
    }

    public Interaction Filled(Interaction interaction, JsonElement item, DateTimeOffset now)
    {
        // Only its address was delivered; what it says comes with the next edit, or stays where it is.
        if (item.ValueKind == JsonValueKind.String)
            return interaction with { Link = JsonText.Of(item), OccurredAt = When(activity, now) };
        var (html, language) = Content(item);
        return interaction with
        {
            OccurredAt = Vocabulary.Instant(item, "published") is null ? When(activity, now) : When(item, now),
            Text = Text(item, html),
            Language = language,
            Thread = Reference(Vocabulary.IdOf(item, "context") ?? Vocabulary.IdOf(item, "conversation")),
            ReplyTo = Reference(Vocabulary.IdOf(item, "inReplyTo")),
            Link = Vocabulary.Values(item, "url").Select(Vocabulary.IdOf).FirstOrDefault(link => Vocabulary.Address(link) is not null) ?? Vocabulary.IdOf(item),
            Media = [.. Media(item)],
        };
    }

    /// <summary>Content and the one language that it is in, where a map says so.</summary>
    private static (string? Html, string? Language) Content(JsonElement item)
    {
        var map = JsonText.Property(item, "contentMap") is { ValueKind: JsonValueKind.Object } stated
            ? stated.EnumerateObject().Select(entry => (entry.Name, Html: JsonText.Of(entry.Value))).ToList()
            : [];
        var html = JsonText.Of(item, "content") ?? (map.Count > 0 ? map[0].Html : null);
        var language = map.Find(entry => map.Count == 1 || entry.Html == html).Name;
        return (html, language is { Length: > 0 and <= 35 } and not "und" ? language : null);
    }

    /// <summary>A warning and a title stand before the words; the choice of a vote is its name.</summary>
    private static string? Text(JsonElement item, string? html)
    {
        var parts = new[] { PlainText.Clean(JsonText.Of(item, "name")), HtmlText.ToPlainText(JsonText.Of(item, "summary")), HtmlText.ToPlainText(html, Vocabulary.Address(Vocabulary.IdOf(item))) };
        var text = string.Join("\n\n", parts.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    private static IEnumerable<string> Media(JsonElement item) => Vocabulary.Values(item, "attachment")
        .Where(attachment => Vocabulary.TypeOf(attachment) is "Document" or "Image" or "Video" or "Audio")
        .Select(attachment => Vocabulary.Values(attachment, "url").Select(Vocabulary.IdOf).FirstOrDefault(link => Vocabulary.Address(link) is not null))
        .OfType<string>();

    private static string? Reference(string? id) => id is null ? null : ContentDigest.Fitting(id, LongestReference);

    /// <summary>Private is what neither everybody nor the author's followers see.</summary>
    private bool IsPrivate(JsonElement item)
    {
        var addressees = new[] { item, activity }.SelectMany(addressed => Vocabulary.Ids(addressed, "to").Concat(Vocabulary.Ids(addressed, "cc"))).ToList();
        return addressees.Contains(own.Id) && !addressees.Exists(addressee => Vocabulary.IsPublic(addressee) || addressee == (followers ?? actor + "/followers"));
    }
}
