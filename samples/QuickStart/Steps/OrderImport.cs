using System.Globalization;
using SocialCrm.Attribution;

namespace QuickStart.Steps;

/// <summary>Brings orders in: each is a record of its buyer, and a conversion unless it was cancelled.</summary>
internal sealed class OrderImport(TableFile file, UnifiedIntake intake, FactLog facts, TimeProvider clock)
{
    private const int BatchSize = 1_000;

    /// <summary>The file's conversions held against what is stored; it knows when all have been met.</summary>
    public Reconciliation Stored { get; } = new();

    /// <summary>Answers how many records and conversions were new or changed.</summary>
    public async Task<int> RunAsync(
        IReadOnlySet<string> cancelled, RejectedRowLog rejects, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var changed = 0;
        var batch = new Dictionary<string, OrderRow>(BatchSize, StringComparer.Ordinal);
        await foreach (var order in file.ReadAsync(row => OrderRow.Read(row, now), rejects, cancellationToken))
        {
            // An order that stands twice counts as it stands first.
            batch.TryAdd(order.Id, order);
            if (!cancelled.Contains(order.Id))
                Stored.Expect(order.Id, ContentOf(order.ToConversion()));
            if (batch.Count < BatchSize)
                continue;
            changed += await StoreAsync(batch.Values, cancelled, cancellationToken);
            batch.Clear();
            progress.Report(file.Progress);
        }

        return changed + await StoreAsync(batch.Values, cancelled, cancellationToken);
    }

    /// <summary>Takes note of a stored conversion.</summary>
    public static void Meet(Reconciliation stored, Conversion conversion)
    {
        if (conversion.Source == Sources.Orders.Value)
            stored.Meet(conversion.EventId, ContentOf(conversion));
    }

    private static long ContentOf(Conversion conversion) => Reconciliation.Content(string.Create(
        CultureInfo.InvariantCulture,
        $"{conversion.OccurredAt.UtcTicks / TimeSpan.TicksPerMicrosecond}|{conversion.Value.ToMinorUnits()}|{conversion.Value.Currency.Code}"));

    private async Task<int> StoreAsync(Dictionary<string, OrderRow>.ValueCollection orders, IReadOnlySet<string> cancelled, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return 0;
        var changed = await intake.PutAsync([.. orders.Select(order => order.ToRecord())], cancellationToken);
        var conversions = orders.Where(order => !cancelled.Contains(order.Id)).Select(order => order.ToConversion()).ToList();
        return changed + (await facts.AppendAsync(conversions, cancellationToken)).Stored;
    }
}
