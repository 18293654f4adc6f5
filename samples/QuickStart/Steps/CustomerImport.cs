using System.Runtime.CompilerServices;
using SocialCrm.Customers;

namespace QuickStart.Steps;

/// <summary>Brings the CRM's rows in, each customer as one source record whatever the number of its rows.</summary>
/// <remarks>
/// Rows of one customer usually stand together and are streamed. Customers whose rows are scattered over the file are found in a first
/// pass and kept in memory until the end, so that no row replaces what another one said.
/// </remarks>
internal sealed class CustomerImport(TableFile file, UnifiedIntake intake, TimeProvider clock)
{
    private const int BatchSize = 1_000;

    /// <summary>Answers how many customers were new or changed.</summary>
    public async Task<int> RunAsync(RejectedRowLog rejects, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var scattered = await FindScatteredAsync(cancellationToken);
        var changed = 0;
        var batch = new List<SourceRecord>(BatchSize);
        await foreach (var record in RecordsAsync(scattered, rejects, cancellationToken))
        {
            batch.Add(record);
            if (batch.Count < BatchSize)
                continue;
            changed += await intake.PutAsync(batch, cancellationToken);
            batch.Clear();
            progress.Report(file.Progress);
        }

        return batch.Count == 0 ? changed : changed + await intake.PutAsync(batch, cancellationToken);
    }

    private async Task<HashSet<SourceRecordId>> FindScatteredAsync(CancellationToken cancellationToken)
    {
        var finished = new HashSet<SourceRecordId>();
        var scattered = new HashSet<SourceRecordId>();
        SourceRecordId? current = null;
        await foreach (var id in file.ReadAsync(row => SourceRecordId.From(Sources.Crm, row.Required("customer_id", 256)), null, cancellationToken))
        {
            if (id == current)
                continue;
            if (current is { } past)
                finished.Add(past);
            if (finished.Contains(id))
                scattered.Add(id);
            current = id;
        }

        return scattered;
    }

    private async IAsyncEnumerable<SourceRecord> RecordsAsync(
        HashSet<SourceRecordId> scattered, RejectedRowLog rejects, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var waiting = new Dictionary<SourceRecordId, CustomerRow>();
        CustomerRow? current = null;
        await foreach (var row in file.ReadAsync(CustomerRow.Read, rejects, cancellationToken))
        {
            var id = SourceRecordId.From(Sources.Crm, row.Key);
            if (scattered.Contains(id))
            {
                if (!waiting.TryAdd(id, row))
                    waiting[id].Add(row);
            }
            else if (current?.Key == row.Key)
            {
                current.Add(row);
            }
            else
            {
                if (current is not null)
                    yield return current.ToRecord(clock.GetUtcNow());
                current = row;
            }
        }

        if (current is not null)
            yield return current.ToRecord(clock.GetUtcNow());
        foreach (var row in waiting.Values)
            yield return row.ToRecord(clock.GetUtcNow());
    }
}
