using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>Turns what a channel brought into one batch for the store: checked, and with its authors as source records.</summary>
internal sealed class Intake(
    IInteractionStore store, KnownAuthors known, ChannelsTelemetry telemetry, TimeProvider time, DispatchBoard board)
{
    private readonly AuthorIds ids = new();

    /// <summary>Prepares what was in a delivery; storing it settles the delivery.</summary>
    public IntakeBatch Prepare(EnvelopeLease delivery, WebhookContent content)
    {
        // It moves no cursor; where one would stand, stands what tells its letters from those of other deliveries.
        var page = new ChannelPage(content.Interactions, content.Rejected, new ChannelCursor(delivery.Envelope.DeliveryId), IsLast: true) { Receipts = content.Receipts };
        return Prepare(delivery.Envelope.Connection, page, progress: null, delivery);
    }

    /// <summary>Prepares a page. What breaks a limit becomes a dead letter and stops nothing else.</summary>
    public IntakeBatch Prepare(ConnectionId connection, ChannelPage page, IntakeProgress? progress) => Prepare(connection, page, progress, delivery: null);

    /// <summary>Stores what the host hands over; it is refused whole when something breaks a limit.</summary>
    public Task<IntakeOutcome> StoreAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        if (interactions.Count == 0)
            return Task.FromResult(new IntakeOutcome(0, 0, 0, IsStale: false));
        var connection = interactions[0]?.Connection ?? default;
        for (var index = 0; index < interactions.Count; index++)
        {
            if (InteractionShape.Fault(connection, interactions[index]) is { } fault)
                throw new ArgumentException($"Interaction {index}: {fault}", nameof(interactions));
        }

        return StoreAsync(Batch(connection, interactions, [], default), cancellationToken);
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
            known.Confirm(batch.Authors);
        telemetry.Received(batch.Interactions.Count, batch.Rejected.Count, outcome);
        return outcome;
    }

    private IntakeBatch Prepare(ConnectionId connection, ChannelPage page, IntakeProgress? progress, EnvelopeLease? delivery)
    {
        var interactions = new List<Interaction>(page.Interactions.Count);
        var rejected = new List<DeadLetter>();
        foreach (var letter in page.Rejected)
            rejected.Add(letter.Connection == connection ? letter : letter with { Connection = connection });
        for (var index = 0; index < page.Interactions.Count; index++)
        {
            var interaction = page.Interactions[index];
            if (InteractionShape.Fault(connection, interaction) is { } fault)
                rejected.Add(RejectedInteraction.At(index, page, progress?.From ?? page.Next, (connection, fault)));
            else
                interactions.Add(interaction);
        }

        var batch = Batch(connection, interactions, rejected, new Origin(progress, delivery));
        return page.Receipts.Count == 0 ? batch : batch with { Receipts = ReceiptShape.Kept(page.Receipts) };
    }

    private IntakeBatch Batch(
        ConnectionId connection, IReadOnlyList<Interaction> interactions, IReadOnlyList<DeadLetter> rejected, Origin origin)
    {
        var authored = new List<AuthoredInteraction>(interactions.Count);
        foreach (var interaction in interactions)
        {
            // The company's own words are in the outbox; that they come back says nothing new, whether before or after the answer to them.
            if (!interaction.IsOwn)
                authored.Add(new AuthoredInteraction(interaction, ids.Of(interaction.Author)));
        }

        var echoes = interactions.Count - authored.Count;
        var authors = NewFaces(authored);
        known.Expect(authors);
        return new IntakeBatch(connection, InKeyOrder(authored), authors, rejected, origin.Progress, origin.Delivery?.Envelope.ReceivedAt ?? time.GetUtcNow())
        {
            Settles = origin.Delivery,
            IsDispatched = board.HasHandlers,
            Echoes = echoes,
        };
    }

    /// <summary>The authors whom the store may not have as they show themselves now.</summary>
    private List<SourceRecord> NewFaces(List<AuthoredInteraction> interactions)
    {
        if (interactions is [var only])
            return known.IsKnown(only.Author, only.Interaction.Author) ? [] : [AccountRecord.From(only.Interaction.Author, time.GetUtcNow())];

        // The last word on an account in a batch is the one that counts.
        var faces = new Dictionary<SourceRecordId, Account>();
        foreach (var (interaction, record) in interactions)
            faces[record] = interaction.Author;
        var now = time.GetUtcNow();
        return [.. faces.Where(author => !known.IsKnown(author.Key, author.Value)).Select(author => AccountRecord.From(author.Value, now))];
    }

    /// <summary>Of repeats within a batch the first stays first, so that it is the one that is stored.</summary>
    private static List<AuthoredInteraction> InKeyOrder(List<AuthoredInteraction> interactions) => interactions.Count < 2 ? interactions :
    [
        .. interactions
            .OrderBy(row => row.Interaction.ExternalId, StringComparer.Ordinal)
            .ThenBy(row => row.Interaction.Version, StringComparer.Ordinal),
    ];

    /// <summary>Where a batch was read, or the delivery that it was in; neither for what the host hands over.</summary>
    private readonly record struct Origin(IntakeProgress? Progress, EnvelopeLease? Delivery);
}
