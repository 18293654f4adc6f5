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
        var json = new Utf8JsonReader(body.Span);
        json.Read();
        var whole = json;

        // What entries share may stand behind them.
        if (json.TokenType == JsonTokenType.StartObject && options.Map.Body.HasChildren)
        {
            var ahead = json;
            reading.Shared = new EntryReader();
            reading.Shared.Read(ref ahead, options.Map.Body);
        }

        if (json.TokenType != JsonTokenType.StartObject)
            ReadEntries(ref json, reading);
        else if (!Find(ref json, path, reading))
            ReadEntries(ref whole, reading);
        while (json.Read())
        {
            // What follows must be JSON too, so that all of a delivery is read or nothing.
        }

        return reading.Content;
    }

    /// <summary>Reads the entries where the path leads to them; false where it leads nowhere. Of repeated properties the last counts.</summary>
    private bool Find(ref Utf8JsonReader json, FieldNode node, Reading reading)
    {
        var isFound = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var step = node.Find(ref json);
            json.Read();
            if (step is { Fields.Length: > 0 })
            {
                isFound = true;
                reading.Clear();
                ReadEntries(ref json, reading);
            }
            else if (step is { HasChildren: true } && json.TokenType == JsonTokenType.StartObject)
            {
                isFound |= Find(ref json, step, reading);
            }
            else
            {
                json.Skip();
            }
        }

        return isFound;
    }

    private void ReadEntries(ref Utf8JsonReader json, Reading reading)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            Read(ref json, reading);
            return;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            Read(ref json, reading);
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
        reading.Reject(new DeadLetter(connection, reading.Position, reason, raw[..Math.Min(raw.Length, LongestRaw)]));

    private sealed class Reading(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        public ReadOnlyMemory<byte> Body => body;

        public DateTimeOffset ReceivedAt => receivedAt;

        /// <summary>What entries share; null where the map takes nothing from the body.</summary>
        public EntryReader? Shared { get; set; }

        public EntryReader Entry { get; } = new();

        public int Position { get; set; }

        public List<Interaction> Interactions { get; } = new(1);

        public List<DeadLetter>? Rejected { get; private set; }

        public void Reject(DeadLetter letter) => (Rejected ??= []).Add(letter);

        public void Clear()
        {
            Interactions.Clear();
            Rejected = null;
            Position = 0;
        }

        public WebhookContent Content => new(Interactions, Rejected ?? (IReadOnlyList<DeadLetter>)[]);
    }
}
