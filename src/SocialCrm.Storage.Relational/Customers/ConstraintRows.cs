using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class ConstraintRows(RelationalSession session, CancellationToken cancellationToken) : IConstraintIndex
{
    private static readonly string[] Sides = ["left_record", "right_record"];

    private bool? areThereAny;

    public async Task<CustomerConstraints> FindAsync(IReadOnlyCollection<SourceRecordId> records)
    {
        // Nobody adds any while a session lasts, and most stores have few.
        areThereAny ??= await session.FirstAsync(
            "SELECT 1 FROM (SELECT left_record FROM record_separations UNION ALL SELECT left_record FROM record_connections) AS said LIMIT 1", row => row.Int(0), cancellationToken).ConfigureAwait(false) == 1;
        if (!areThereAny.Value)
            return new CustomerConstraints([], []);
        Guid[] keys = [.. records.Select(record => record.Value)];
        var separations = new HashSet<RecordSeparation>();
        var connections = new HashSet<RecordConnection>();
        foreach (var side in Sides)
        {
            separations.UnionWith(await session.ListByKeysAsync(
                $"SELECT left_record, right_record FROM record_separations WHERE {side} IN ({{keys}})",
                keys,
                row => new RecordSeparation(new SourceRecordId(row.Guid(0)), new SourceRecordId(row.Guid(1))),
                cancellationToken).ConfigureAwait(false));
            connections.UnionWith(await session.ListByKeysAsync(
                $"SELECT left_record, right_record, rule FROM record_connections WHERE {side} IN ({{keys}})",
                keys,
                row => new RecordConnection(new SourceRecordId(row.Guid(0)), new SourceRecordId(row.Guid(1)), row.Text(2)),
                cancellationToken).ConfigureAwait(false));
        }

        return new CustomerConstraints([.. separations], [.. connections]);
    }
}
