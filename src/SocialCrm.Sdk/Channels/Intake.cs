using System.Runtime.InteropServices;
using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>Turns what a channel brought into one batch for the store: checked, and with its authors as source records.</summary>
internal sealed class Intake(
    IInteractionStore store, RecordKeyer keyer, KnownAuthors known, ChannelsTelemetry telemetry, TimeProvider time)
{
    /// <summary>Prepares a page. What breaks a limit becomes a dead letter and stops nothing else.</summary>
    public IntakeBatch Prepare(ConnectionId connection, ChannelPage page, IntakeProgress progress)
    {
        var interactions = new List<Interaction>(page.Interactions.Count);
        var rejected = new List<DeadLetter>(page.Rejected.Select(letter => letter.Connection == connection ? letter : letter with { Connection = connection }));
        for (var index = 0; index < page.Interactions.Count; index++)
        {
            var interaction = page.Interactions[index];
            if (InteractionShape.Fault(connection, interaction) is { } fault)
                rejected.Add(RejectedInteraction.At(index, page, progress, (connection, fault)));
            else
                interactions.Add(interaction);
        }

        return Batch(connection, interactions, rejected, progress);
    }

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

        return StoreAsync(Batch(connection, interactions, [], progress: null), cancellationToken);
    }

    /// <summary>Stores a prepared batch.</summary>
    public async Task<IntakeOutcome> StoreAsync(IntakeBatch batch, CancellationToken cancellationToken)
    {
        var outcome = await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false);
        if (!outcome.IsStale && outcome.Suppressed == 0)
            known.Confirm(batch.Authors);
        telemetry.Received(batch.Interactions.Count, batch.Rejected.Count, outcome);
        return outcome;
    }

    private IntakeBatch Batch(
        ConnectionId connection, IReadOnlyList<Interaction> interactions, IReadOnlyList<DeadLetter> rejected, IntakeProgress? progress)
    {
        var now = time.GetUtcNow();
        var faces = new Dictionary<(string, string), (SourceRecordId Record, Account Face)>();
        var authored = new List<AuthoredInteraction>(interactions.Count);
        foreach (var interaction in interactions)
        {
            var author = interaction.Author;
            ref var told = ref CollectionsMarshal.GetValueRefOrAddDefault(faces, (author.Channel.Value, author.Key), out var isTold);
            var record = isTold ? told.Record : SourceRecordId.From(new SourceId(author.Channel.Value), author.Key);

            // The last word on an account in a batch is the one that counts.
            told = (record, author);
            authored.Add(new AuthoredInteraction(interaction, record));
        }

        List<KeyedRecord> authors =
        [
            .. faces.Values.Where(told => !known.IsKnown(told.Record, told.Face)).Select(told => keyer.Key(AccountRecord.From(told.Face, now))),
        ];
        known.Expect(authors);
        return new IntakeBatch(connection, InKeyOrder(authored), authors, rejected, progress, now);
    }

    /// <summary>Of repeats within a batch the first stays first, so that it is the one that is stored.</summary>
    private static List<AuthoredInteraction> InKeyOrder(IEnumerable<AuthoredInteraction> interactions) =>
    [
        .. interactions
            .OrderBy(row => row.Interaction.ExternalId, StringComparer.Ordinal)
            .ThenBy(row => row.Interaction.Version, StringComparer.Ordinal),
    ];
}
