using System.Text.Json;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>Reads the entries of a delivery; one that cannot be read stops none of the others.</summary>
internal sealed class WebhookBody
{
    private const int LongestRaw = 64 * 1024;

    private readonly ConnectionId connection;
    private readonly WebhookOptions options;
    private readonly WebhookInteractions interactions;
    private readonly FieldNode path = new("");

    public WebhookBody(ConnectionId connection, WebhookOptions options)
    {
        (this.connection, this.options) = (connection, options);
        interactions = new WebhookInteractions(connection, options);
        path.Add(options.Entries, WebhookField.Id);
    }

    /// <exception cref="JsonException">The body is no JSON.</exception>
    public WebhookContent Read(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        var reading = new Reading(body, receivedAt);
        var json = Locate(body.Span, reading.Shared);
        if (json.TokenType != JsonTokenType.StartArray)
        {
            Read(ref json, reading);
            return reading.Content;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            Read(ref json, reading);
        return reading.Content;
    }

    /// <summary>A reader that stands on the entries, after the body was read to its end and found to be JSON.</summary>
    private Utf8JsonReader Locate(ReadOnlySpan<byte> body, EntryReader shared)
    {
        var json = new Utf8JsonReader(body);
        json.Read();
        var entries = json;
        if (json.TokenType == JsonTokenType.StartObject && options.Map.Body.HasChildren)
        {
            var again = json;
            shared.Read(ref again, options.Map.Body);
        }

        if (json.TokenType == JsonTokenType.StartObject)
            Find(ref json, path, ref entries);
        while (json.Read())
        {
            // What follows must be JSON too, so that all of a delivery is read or nothing.
        }

        return entries;
    }

    private static void Find(ref Utf8JsonReader json, FieldNode node, ref Utf8JsonReader entries)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var step = node.Find(ref json);
            json.Read();
            if (step is { Fields.Count: > 0 })
                entries = json;
            if (step is { HasChildren: true } && json.TokenType == JsonTokenType.StartObject)
                Find(ref json, step, ref entries);
            else
                json.Skip();
        }
    }

    private void Read(ref Utf8JsonReader json, Reading reading)
    {
        reading.Position++;
        var start = (int)json.TokenStartIndex;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            Reject(reading, EntryFaults.NotAnObject, reading.Body[start..(int)json.BytesConsumed]);
            return;
        }

        reading.Entry.Begin(reading.Shared);
        reading.Entry.Read(ref json, options.Map.Entry);
        var raw = reading.Body[start..(int)json.BytesConsumed];
        var fault = interactions.Read(new EntryFields(reading.Body.Span, reading.Entry, options.Map), raw, reading.ReceivedAt, out var said);
        if (said is not null)
            reading.Interactions.Add(said);
        else
            Reject(reading, fault!, raw);
    }

    private void Reject(Reading reading, string reason, ReadOnlyMemory<byte> raw) =>
        reading.Rejected.Add(new DeadLetter(connection, reading.Position, reason, raw[..Math.Min(raw.Length, LongestRaw)]));

    private sealed class Reading(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        public ReadOnlyMemory<byte> Body => body;

        public DateTimeOffset ReceivedAt => receivedAt;

        public EntryReader Shared { get; } = new();

        public EntryReader Entry { get; } = new();

        public int Position { get; set; }

        public List<Interaction> Interactions { get; } = new(1);

        public List<DeadLetter> Rejected { get; } = [];

        public WebhookContent Content => new(Interactions, Rejected);
    }
}
