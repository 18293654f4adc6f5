using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalExposureStore(RelationalDatabase database) : IExposureStore
{
    /// <summary>A person is one customer of today, or one record that belongs to none.</summary>
    private const string Exposed =
        "FROM holdout_exposures e LEFT JOIN record_links l ON l.record_id = e.record_id WHERE e.holdout_id = $1";

    private const string IsContaminated = "max(CASE WHEN e.contaminated_at IS NULL THEN 0 ELSE 1 END)";

    public Task<IReadOnlyList<ExposureOutcome>> ExposeAsync(IReadOnlyList<ExposureAttempt> attempts, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<ExposureOutcome>>(session => ExposeAsync(session, attempts, cancellationToken), cancellationToken);

    public IAsyncEnumerable<HoldoutExposure> ReadAsync(HoldoutId holdout, CancellationToken cancellationToken) =>
        database.StreamAsync(
            session => session.StreamAsync(
                $"""
                SELECT e.record_id, e.arm, e.campaign_id, e.exposed_at, e.customer_id, l.customer_id,
                    max(e.arm) OVER person - min(e.arm) OVER person + {IsContaminated} OVER person
                {Exposed}
                WINDOW person AS (PARTITION BY coalesce(l.customer_id, e.record_id))
                ORDER BY e.exposed_at, e.record_id
                """,
                Read,
                [holdout.Value],
                cancellationToken),
            cancellationToken);

    public Task<HoldoutCounts> CountAsync(HoldoutId holdout, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.FirstAsync(
                $"""
                SELECT count(CASE WHEN contaminated = 0 AND highest = 0 THEN 1 END),
                    count(CASE WHEN contaminated = 0 AND lowest = 1 THEN 1 END),
                    count(CASE WHEN contaminated = 1 OR lowest <> highest THEN 1 END)
                FROM (SELECT min(e.arm) AS lowest, max(e.arm) AS highest, {IsContaminated} AS contaminated
                    {Exposed} GROUP BY coalesce(l.customer_id, e.record_id)) AS people
                """,
                row => new HoldoutCounts(row.Number(0), row.Number(1), row.Number(2)),
                cancellationToken,
                holdout.Value),
            cancellationToken);

    private static async Task<IReadOnlyList<ExposureOutcome>> ExposeAsync(
        RelationalSession session, IReadOnlyList<ExposureAttempt> attempts, CancellationToken cancellationToken)
    {
        var customers = await LockAsync(session, [.. attempts.Select(attempt => attempt.Record.Value).Distinct()], cancellationToken).ConfigureAwait(false);
        var known = attempts.Where(attempt => customers.ContainsKey(attempt.Record.Value)).ToList();
        var people = known.ConvertAll(attempt => new ExposedPerson(attempt.Holdout, attempt.Record, customers[attempt.Record.Value], attempt.Campaign, attempt.At));
        var holdouts = new HoldoutRows(session, cancellationToken);
        await holdouts.ReadAsync(people).ConfigureAwait(false);
        var decided = people.ConvertAll(holdouts.Expose);
        await holdouts.SaveAsync().ConfigureAwait(false);

        var next = 0;
        return [.. attempts.Select(ExposureOutcome (attempt) =>
            !customers.ContainsKey(attempt.Record.Value) ? new ExposureOutcome.UnknownRecord()
            : decided[next++] is { } decision ? new ExposureOutcome.Decided(decision)
            : new ExposureOutcome.UnknownHoldout())];
    }

    /// <summary>Whose the records are, until the transaction ends; null for one that waits. What there is no record of is left out.</summary>
    private static async Task<Dictionary<Guid, CustomerId?>> LockAsync(RelationalSession session, Guid[] records, CancellationToken cancellationToken)
    {
        var customers = await LinkedAsync(session, records, cancellationToken).ConfigureAwait(false);
        var unlinked = records.Where(record => !customers.ContainsKey(record)).ToList();
        if (unlinked.Count == 0)
            return customers;

        await session.ListByKeysAsync(
            "SELECT record_id FROM waiting_records WHERE record_id IN ({keys})" + session.Dialect.ForShare, unlinked, row => row.Guid(0), cancellationToken).ConfigureAwait(false);
        foreach (var (record, customer) in await LinkedAsync(session, unlinked, cancellationToken).ConfigureAwait(false))
            customers[record] = customer;
        var stored = await session.ListByKeysAsync(
            "SELECT record_id FROM source_records WHERE record_id IN ({keys})", unlinked, row => row.Guid(0), cancellationToken).ConfigureAwait(false);
        foreach (var record in stored)
            customers.TryAdd(record, null);
        return customers;
    }

    private static async Task<Dictionary<Guid, CustomerId?>> LinkedAsync(
        RelationalSession session, IReadOnlyCollection<Guid> records, CancellationToken cancellationToken) =>
        (await session.ListByKeysAsync(
            "SELECT record_id, customer_id FROM record_links WHERE record_id IN ({keys})" + session.Dialect.ForShare,
            records,
            row => (Record: row.Guid(0), Customer: new CustomerId(row.Guid(1))),
            cancellationToken).ConfigureAwait(false)).ToDictionary(link => link.Record, link => (CustomerId?)link.Customer);

    private static HoldoutExposure Read(SqlRow row) =>
        new(new SourceRecordId(row.Guid(0)), (HoldoutArm)row.Int(1), row.TextOrNull(2) is { } campaign ? new CampaignId(campaign) : null, row.Instant(3))
        {
            CustomerThen = row.GuidOrNull(4) is { } then ? new CustomerId(then) : null,
            CustomerNow = row.GuidOrNull(5) is { } now ? new CustomerId(now) : null,
            IsContaminated = row.Int(6) > 0,
        };
}
