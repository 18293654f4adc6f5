using System.Globalization;
using System.Text.Json;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>A post on its way out.</summary>
/// <param name="Message">What is said.</param>
/// <param name="Facets">What of it leads somewhere.</param>
/// <param name="Answered">What it answers, if anything.</param>
/// <param name="Pictures">Uploaded pictures, each as the server described it.</param>
internal sealed record BlueskyPost(OutboundMessage Message, IReadOnlyList<Facet> Facets, AnsweredPost? Answered, IReadOnlyList<JsonElement> Pictures)
{
    private const string Post = "app.bsky.feed.post";

    /// <summary>The call that puts it there: under a key of its own, and only where that is free.</summary>
    public void Write(Utf8JsonWriter body, string did)
    {
        body.WriteString("repo", did);
        body.WriteString("collection", Post);
        body.WriteString("rkey", Tid.Of(Message));
        body.WriteNull("swapRecord");
        body.WriteStartObject("record");
        WriteRecord(body);
        body.WriteEndObject();
    }

    public static void WriteFacets(Utf8JsonWriter body, IReadOnlyList<Facet> facets)
    {
        if (facets.Count == 0)
            return;
        body.WriteStartArray("facets");
        foreach (var facet in facets)
        {
            body.WriteStartObject();
            body.WriteStartObject("index");
            body.WriteNumber("byteStart", facet.Start);
            body.WriteNumber("byteEnd", facet.End);
            body.WriteEndObject();
            body.WriteStartArray("features");
            body.WriteStartObject();
            body.WriteString("$type", "app.bsky.richtext.facet#" + facet.Kind);
            body.WriteString(facet.Kind switch { "link" => "uri", "mention" => "did", _ => "tag" }, facet.Target);
            body.WriteEndObject();
            body.WriteEndArray();
            body.WriteEndObject();
        }

        body.WriteEndArray();
    }

    private void WriteRecord(Utf8JsonWriter body)
    {
        body.WriteString("$type", Post);
        body.WriteString("text", Message.Text);
        body.WriteString("createdAt", Message.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        if (Message.Language is { } language)
        {
            body.WriteStartArray("langs");
            body.WriteStringValue(language);
            body.WriteEndArray();
        }

        WriteFacets(body, Facets);
        if (Answered is { } answered)
        {
            body.WriteStartObject("reply");
            WriteReference(body, "root", (answered.RootUri, answered.RootCid));
            WriteReference(body, "parent", (answered.Uri, answered.Cid));
            body.WriteEndObject();
        }

        WritePictures(body);
    }

    private void WritePictures(Utf8JsonWriter body)
    {
        if (Pictures.Count == 0)
            return;
        body.WriteStartObject("embed");
        body.WriteString("$type", "app.bsky.embed.images");
        body.WriteStartArray("images");
        foreach (var picture in Pictures)
        {
            body.WriteStartObject();
            body.WriteString("alt", "");
            body.WritePropertyName("image");
            picture.WriteTo(body);
            body.WriteEndObject();
        }

        body.WriteEndArray();
        body.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter body, string name, (string Uri, string Cid) post)
    {
        body.WriteStartObject(name);
        body.WriteString("uri", post.Uri);
        body.WriteString("cid", post.Cid);
        body.WriteEndObject();
    }
}
