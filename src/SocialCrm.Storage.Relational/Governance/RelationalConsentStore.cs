using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalConsentStore(RelationalDatabase database, Tombstones tombstones) : IConsentStore
{
    public Task<IReadOnlyList<ConsentOutcome>> RecordAsync(IReadOnlyList<ConsentEntry> entries, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<ConsentOutcome>>(
            async session =>
            {
                var erased = await tombstones.FindAsync(session, entries.Select(entry => entry.Record), cancellationToken).ConfigureAwait(false);
                var outcomes = new List<ConsentOutcome>(entries.Count);
                foreach (var entry in entries)
                {
                    outcomes.Add(erased.Contains(entry.Record)
                        ? await SuppressAsync(session, entry, cancellationToken).ConfigureAwait(false)
                        : await RecordAsync(session, entry, cancellationToken).ConfigureAwait(false));
                }

                return outcomes;
            },
            cancellationToken);

    public Task<ConsentDecision?> FindAsync(CustomerReference person, ConsentPurpose purpose, ChannelId channel, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async session =>
            {
                var rows = new ConsentRows(session, tombstones);
                if (person is CustomerReference.ByRecord { Record: var record })
                    return await rows.FindAsync(record, purpose, channel, cancellationToken).ConfigureAwait(false);
                return await CustomerTrail.FindAsync(session, person, cancellationToken).ConfigureAwait(false) is { } customer
                    ? await rows.FindAsync(new CustomerId(customer), purpose, channel, cancellationToken).ConfigureAwait(false)
                    : null;
            },
            cancellationToken);

    public IAsyncEnumerable<ConsentEntry> ReadAsync(CustomerReference? person, CancellationToken cancellationToken) => PersonLedger.ReadAsync(
        database, person, ($"SELECT {ConsentRows.Columns} FROM consents", "ORDER BY decided_at, record_id, request_key"), ConsentRows.Read, cancellationToken);

    private static async Task<ConsentOutcome> RecordAsync(RelationalSession session, ConsentEntry entry, CancellationToken cancellationToken)
    {
        var inserted = await session.ExecuteAsync(
            """
            INSERT INTO consents (record_id, request_key, purpose, channel, change, decided_at, evidence)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
            """,
            cancellationToken,
            entry.Record.Value, entry.Key.Value, Purpose(entry), Channel(entry), entry.Change, entry.At, entry.Evidence).ConfigureAwait(false) == 1;
        var stands = await session.FirstAsync(
            $"SELECT {ConsentRows.Columns} FROM consents WHERE record_id = $1 AND request_key = $2",
            ConsentRows.Read, cancellationToken, entry.Record.Value, entry.Key.Value).ConfigureAwait(false);
        var kept = entry with { At = SqlValue.Kept(entry.At), Evidence = SqlValue.Text(entry.Evidence) };
        return inserted || stands == kept ? new ConsentOutcome.Recorded(stands!, IsReplay: !inserted) : new ConsentOutcome.KeyTaken(stands!);
    }

    private async Task<ConsentOutcome> SuppressAsync(RelationalSession session, ConsentEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Change == ConsentChange.Withdrawn && await tombstones.KnownSaltAsync(session, cancellationToken).ConfigureAwait(false) is { } salt)
        {
            await SuppressAsync(session, (salt.Hash(entry.Record), Purpose(entry), Channel(entry)), entry.At, cancellationToken).ConfigureAwait(false);
        }

        return new ConsentOutcome.Suppressed();
    }

    /// <summary>Remembers a withdrawal by the hash of its record.</summary>
    public static Task<int> SuppressAsync(
        RelationalSession session, (Guid Record, string Purpose, string Channel) key, DateTimeOffset at, CancellationToken cancellationToken) => session.ExecuteAsync(
        """
        INSERT INTO consent_suppressions (record_hash, purpose, channel, withdrawn_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (record_hash, purpose, channel) DO UPDATE SET withdrawn_at = excluded.withdrawn_at
        WHERE consent_suppressions.withdrawn_at < excluded.withdrawn_at
        """,
        cancellationToken,
        key.Record, key.Purpose, key.Channel, at);

    private static string Channel(ConsentEntry entry) => entry.Channel is { } channel ? SqlValue.Channel(channel) : "";

    private static string Purpose(ConsentEntry entry) =>
        entry.Purpose.Value is { Length: > 0 } name ? name : throw new ArgumentException("A consent without a purpose cannot be stored. Name its purpose.", nameof(entry));
}
