using System.Globalization;
using System.Text.Json;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>Writes what is sent. The same message gives the same bytes in every attempt, and every site knows it by its id.</summary>
internal sealed class OutgoingNote(OwnActor own)
{
    /// <summary>The activity that tells of a note.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="to">Whom it is for.</param>
    /// <param name="isPublic">Whether everybody may see it.</param>
    /// <param name="mentioned">Whom it names, with their handle; null where nobody.</param>
    public string Write(OutboundMessage message, IReadOnlyList<string> to, bool isPublic, RemoteActor? mentioned) => OwnDocuments.Written(json =>
    {
        json.WriteString("@context", Vocabulary.Context);
        json.WriteString("id", own.ActivityOf(message.Id));
        json.WriteString("type", "Create");
        json.WriteString("actor", own.Id);
        Addressees(json, to, isPublic);
        json.WriteStartObject("object");
        json.WriteString("id", own.NoteOf(message.Id));
        json.WriteString("type", "Note");
        json.WriteString("attributedTo", own.Id);
        json.WriteString("published", message.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Addressees(json, to, isPublic);
        if (message.ReplyTo is { } answered)
            json.WriteString("inReplyTo", answered);
        Words(json, message);
        Mention(json, mentioned);
        Media(json, message.Media);
        json.WriteEndObject();
    });

    /// <summary>The activity that lets somebody follow.</summary>
    public string Accept(string follow, string follower) => OwnDocuments.Written(json =>
    {
        json.WriteString("@context", Vocabulary.Context);
        json.WriteString("id", $"{own.Id}?accept={Uri.EscapeDataString(Digests.ContentDigest.Of(follow))}");
        json.WriteString("type", "Accept");
        json.WriteString("actor", own.Id);
        json.WriteStartObject("object");
        json.WriteString("id", follow);
        json.WriteString("type", "Follow");
        json.WriteString("actor", follower);
        json.WriteString("object", own.Id);
        json.WriteEndObject();
    });

    private static void Words(Utf8JsonWriter json, OutboundMessage message)
    {
        var html = HtmlWriter.From(message.Text);
        json.WriteString("content", html);
        if (message.Language is not { } language)
            return;
        json.WriteStartObject("contentMap");
        json.WriteString(language, html);
        json.WriteEndObject();
    }

    private static void Mention(Utf8JsonWriter json, RemoteActor? mentioned)
    {
        if (mentioned is null)
            return;
        json.WriteStartArray("tag");
        json.WriteStartObject();
        json.WriteString("type", "Mention");
        json.WriteString("href", mentioned.Id);
        json.WriteString("name", mentioned.Handle ?? mentioned.Id);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Media(Utf8JsonWriter json, IReadOnlyList<Uri> media)
    {
        if (media.Count == 0)
            return;
        json.WriteStartArray("attachment");
        foreach (var address in media)
        {
            json.WriteStartObject();
            json.WriteString("type", "Document");
            if (TypeOf(address) is { } type)
                json.WriteString("mediaType", type);
            json.WriteString("url", address.AbsoluteUri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? TypeOf(Uri address) => Path.GetExtension(address.AbsolutePath).ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" => "image/jpeg",
        ".PNG" => "image/png",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        ".MP4" => "video/mp4",
        ".WEBM" => "video/webm",
        _ => null,
    };

    private void Addressees(Utf8JsonWriter json, IReadOnlyList<string> to, bool isPublic)
    {
        json.WriteStartArray("to");
        if (isPublic)
            json.WriteStringValue(Vocabulary.Public);
        else
            Strings(json, to);
        json.WriteEndArray();
        json.WriteStartArray("cc");
        if (isPublic)
        {
            Strings(json, to);
            json.WriteStringValue(own.Followers);
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, IReadOnlyList<string> values)
    {
        foreach (var value in values)
            json.WriteStringValue(value);
    }
}
