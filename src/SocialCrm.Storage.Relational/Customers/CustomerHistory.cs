using System.Runtime.CompilerServices;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Writes and reads the history of who was taken for whom.</summary>
internal static class CustomerHistory
{
    private static readonly TableShape Events = new("customer_events", "event_id {guid}, kind INTEGER, occurred_at BIGINT, customer_id {guid}, other_id {guid}");
    private static readonly TableShape Records = new("customer_event_records", "event_id {guid}, record_id {guid}");
    private static readonly TableShape Reasons = new("customer_event_reasons", "event_id {guid}, ordinal INTEGER, rule TEXT, left_record {guid}, right_record {guid}");

    /// <summary>Appends entries, under the lock of unification; answers them with the ids under which they are stored.</summary>
    public static async Task<IReadOnlyList<CustomerEvent>> AppendAsync(
        RelationalSession session, IReadOnlyList<CustomerEvent> told, CancellationToken cancellationToken)
    {
        var entries = await InOrderAsync(session, told, cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(
            Events,
            onConflict: null,
            [.. entries.Select(entry => new object?[] { entry.Id.Value, entry.Kind, entry.At, entry.Customer.Value, entry.Other?.Value })],
            cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(
            Records,
            "DO NOTHING",
            [.. entries.SelectMany(entry => entry.Records, (entry, record) => new object?[] { entry.Id.Value, record.Value })],
            cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(
            Reasons,
            onConflict: null,
            [.. entries.SelectMany(entry => entry.Reasons.Select((reason, ordinal) =>
                new object?[] { entry.Id.Value, ordinal, reason.Rule, reason.Left.Value, reason.Right.Value }))],
            cancellationToken).ConfigureAwait(false);
        return entries;
    }

    public static async IAsyncEnumerable<CustomerEvent> ReadAsync(
        RelationalSession session, CustomerId? customer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int Page = 512;
        var after = Guid.Empty;
        List<CustomerEvent> page;
        do
        {
            page = await PageAsync(session, customer, after, Page, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page)
                yield return entry;
            after = page.Count == 0 ? after : page[^1].Id.Value;
        }
        while (page.Count == Page);
    }

    /// <summary>Lets every id be above all before it: they come from hosts whose clocks differ.</summary>
    private static async Task<IReadOnlyList<CustomerEvent>> InOrderAsync(
        RelationalSession session, IReadOnlyList<CustomerEvent> told, CancellationToken cancellationToken)
    {
        if (told.Count == 0)
            return told;
        var last = new CustomerEventId(await session.FirstAsync(
            "SELECT event_id FROM customer_events ORDER BY event_id DESC LIMIT 1", row => row.Guid(0), cancellationToken).ConfigureAwait(false));
        var entries = new List<CustomerEvent>(told.Count);
        foreach (var entry in told)
        {
            last = entry.Id.Value.CompareTo(last.Value) > 0 ? entry.Id : CustomerEventId.New(entry.At, last);
            entries.Add(entry with { Id = last });
        }

        return entries;
    }

    /// <summary>Ids are in the order in which the entries were appended.</summary>
    private static async Task<List<CustomerEvent>> PageAsync(
        RelationalSession session, CustomerId? customer, Guid after, int size, CancellationToken cancellationToken)
    {
        var events = await session.ListAsync(
            $"""
            SELECT event_id, kind, occurred_at, customer_id, other_id FROM customer_events
            WHERE event_id > $1 {(customer is null ? "" : "AND (customer_id = $2 OR other_id = $2)")}
            ORDER BY event_id LIMIT {size}
            """,
            row => new CustomerEvent(
                new CustomerEventId(row.Guid(0)),
                (CustomerEventKind)row.Int(1),
                row.Instant(2),
                new CustomerId(row.Guid(3)),
                row.GuidOrNull(4) is { } other ? new CustomerId(other) : null,
                [],
                []),
            cancellationToken,
            customer is { } only ? [after, only.Value] : [after]).ConfigureAwait(false);

        var ids = events.ConvertAll(entry => entry.Id.Value);
        var records = (await session.ListByKeysAsync(
            "SELECT event_id, record_id FROM customer_event_records WHERE event_id IN ({keys})",
            ids,
            row => (Event: row.Guid(0), Record: new SourceRecordId(row.Guid(1))),
            cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Event, row => row.Record);
        var reasons = (await session.ListByKeysAsync(
            "SELECT event_id, rule, left_record, right_record, ordinal FROM customer_event_reasons WHERE event_id IN ({keys})",
            ids,
            row => (Event: row.Guid(0), Ordinal: row.Int(4), Reason: new LinkReason(row.Text(1), new SourceRecordId(row.Guid(2)), new SourceRecordId(row.Guid(3)))),
            cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Event);
        return events.ConvertAll(entry => entry with
        {
            Records = [.. records[entry.Id.Value].OrderBy(record => record.Value)],
            Reasons = [.. reasons[entry.Id.Value].OrderBy(row => row.Ordinal).Select(row => row.Reason)],
        });
    }
}
