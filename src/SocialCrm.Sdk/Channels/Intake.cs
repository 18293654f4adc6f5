using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>Turns what a channel brought into one batch for the store: checked, and with its authors as source records.</summary>
internal sealed class Intake(IInteractionStore store, RecordKeyer keyer, ChannelsTelemetry telemetry, TimeProvider time)
{
    /// <summary>Stores a page with the cursor behind it. What breaks a limit becomes a dead letter and stops nothing else.</summary>
    public async Task<IntakeOutcome> StoreAsync(
        ConnectionId connection, ChannelPage page, IntakeProgress progress, CancellationToken cancellationToken)
    {
        var interactions = page.Interactions;
        var rejected = page.Rejected;
        if (interactions.Any(interaction => Fault(connection, interaction) is not null))
        {
            var faults = interactions
                .Select((interaction, index) => (interaction, index, fault: Fault(connection, interaction)))
                .Where(row => row.fault is not null)
                .Select(row => new DeadLetter(connection, row.index + 1, row.fault!, row.interaction.Raw));
            rejected = [.. rejected, .. faults];
            interactions = [.. interactions.Where(interaction => Fault(connection, interaction) is null)];
        }

        return await AppendAsync(connection, interactions, rejected, progress, cancellationToken).ConfigureAwait(false);
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

        return AppendAsync(connection, interactions, [], progress: null, cancellationToken);
    }

    private async Task<IntakeOutcome> AppendAsync(
        ConnectionId connection,
        IReadOnlyList<Interaction> interactions,
        IReadOnlyList<DeadLetter> rejected,
        IntakeProgress? progress,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var authors = new Dictionary<(string, string), KeyedRecord>(interactions.Count);
        foreach (var interaction in interactions)
        {
            // The last word on an account in a batch is the one that counts.
            var author = interaction.Author;
            var key = (author.Channel.Value, author.Key);
            if (!authors.TryGetValue(key, out var known) || !IsSame(known.Record, author))
                authors[key] = keyer.Key(AccountRecord.From(author, now));
        }

        var batch = new IntakeBatch(connection, interactions, [.. authors.Values], rejected, progress, now);
        var outcome = await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false);
        telemetry.Received(interactions.Count, rejected.Count, outcome);
        return outcome;
    }

    private static bool IsSame(SourceRecord record, Account author) =>
        string.Equals(record.Values[0].Value, author.Handle ?? author.Key, StringComparison.Ordinal)
        && string.Equals(record.Values.Count > 1 ? record.Values[1].Value : "", author.DisplayName ?? "", StringComparison.Ordinal);

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
