using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>Turns what a channel brought into one batch for the store: checked, and with its authors as source records.</summary>
internal sealed class Intake(
    IInteractionStore store, RecordKeyer keyer, KnownAuthors known, ChannelsTelemetry telemetry, TimeProvider time, DispatchBoard board)
{
    /// <summary>Prepares what was in a delivery; storing it settles the delivery.</summary>
    public IntakeBatch Prepare(EnvelopeLease delivery, WebhookContent content)
    {
        var page = new ChannelPage(content.Interactions, content.Rejected, ChannelCursor.Start, IsLast: true) { Receipts = content.Receipts };
        return Prepare(delivery.Envelope.Connection, page, progress: null) with { Settles = delivery, ObservedAt = delivery.Envelope.ReceivedAt };
    }

    /// <summary>Prepares a page. What breaks a limit becomes a dead letter and stops nothing else.</summary>
    public IntakeBatch Prepare(ConnectionId connection, ChannelPage page, IntakeProgress? progress)
    {
        var interactions = new List<Interaction>(page.Interactions.Count);
        var rejected = new List<DeadLetter>(page.Rejected);
        for (var index = 0; index < page.Interactions.Count; index++)
        {
            var interaction = page.Interactions[index];
            if (Fault(connection, interaction) is { } fault)
                rejected.Add(new DeadLetter(connection, index + 1, fault, interaction.Raw));
            else
                interactions.Add(interaction);
        }

        return Batch(connection, interactions, rejected, progress) with { Receipts = ReceiptShape.Kept(page.Receipts) };
    }

    /// <summary>Stores what the host hands over; it is refused whole when something breaks a limit.</summary>
    public Task<IntakeOutcome> StoreAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        if (interactions.Count == 0)
            return Task.FromResult(new IntakeOutcome(0, 0, 0, IsStale: false));
        var connection = interactions[0].Connection;
        for (var index = 0; index < interactions.Count; index++)
        {
            if (Fault(connection, interactions[index]) is { } fault)
                throw new ArgumentException($"Interaction {index}: {fault}", nameof(interactions));
        }

        return StoreAsync(Batch(connection, interactions, [], progress: null), cancellationToken);
    }

    /// <summary>Stores a prepared batch.</summary>
    public async Task<IntakeOutcome> StoreAsync(IntakeBatch batch, CancellationToken cancellationToken)
    {
        var outcome = await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false);
        if (batch.Echoes > 0 && !outcome.IsStale)
            outcome = outcome with { Echoes = batch.Echoes };
        if (batch.IsDispatched && outcome.Stored > 0)
            board.Note(batch.Connection);
        if (!outcome.IsStale && outcome.Suppressed == 0)
            known.Remember(batch.Interactions.Select(row => row.Interaction.Author));
        telemetry.Received(batch.Interactions.Count, batch.Rejected.Count, outcome);
        return outcome;
    }

    private IntakeBatch Batch(
        ConnectionId connection, IReadOnlyList<Interaction> interactions, IReadOnlyList<DeadLetter> rejected, IntakeProgress? progress)
    {
        var now = time.GetUtcNow();
        var faces = new Dictionary<(string, string), Account>();
        var records = new Dictionary<(string, string), SourceRecordId>();
        var authored = new List<AuthoredInteraction>(interactions.Count);
        var echoes = 0;
        foreach (var interaction in interactions)
        {
            // The company's own words are in the outbox; that they come back says nothing new, whether before or after the answer to them.
            if (interaction.IsOwn)
            {
                echoes++;
                continue;
            }

            var author = interaction.Author;
            var key = (author.Channel.Value, author.Key);
            if (!records.TryGetValue(key, out var record))
                records[key] = record = SourceRecordId.From(new SourceId(author.Channel.Value), author.Key);
            authored.Add(new AuthoredInteraction(interaction, record));

            // The last word on an account in a batch is the one that counts.
            if (!known.IsKnown(author) || faces.ContainsKey(key))
                faces[key] = author;
        }

        return new IntakeBatch(
            connection, InKeyOrder(authored), [.. faces.Values.Select(face => keyer.Key(AccountRecord.From(face, now)))], rejected, progress, now)
        {
            IsDispatched = board.HasHandlers,
            Echoes = echoes,
        };
    }

    /// <summary>Of repeats within a batch the first stays first, so that it is the one that is stored.</summary>
    private static List<AuthoredInteraction> InKeyOrder(IEnumerable<AuthoredInteraction> interactions) =>
    [
        .. interactions
            .OrderBy(row => row.Interaction.ExternalId, StringComparer.Ordinal)
            .ThenBy(row => row.Interaction.Version, StringComparer.Ordinal),
    ];

    /// <summary>Why an interaction cannot be stored, or null.</summary>
    private static string? Fault(ConnectionId connection, Interaction interaction)
    {
        if (interaction.Connection != connection)
            return "It names another connection. Hand over one connection at a time.";
        if (interaction.ExternalId.Length is 0 or > 512)
            return "Its external id must have 1 to 512 characters.";
        if (interaction.Version.Length > 128)
            return "Its version must have at most 128 characters.";
        if (interaction.Author.Channel == default)
            return "Its author names no channel.";
        if (interaction.Author.Key.Length is 0 or > 256)
            return "Its author's key must have 1 to 256 characters.";
        return interaction.OccurredAt == default ? "It does not say when it happened." : null;
    }
}
