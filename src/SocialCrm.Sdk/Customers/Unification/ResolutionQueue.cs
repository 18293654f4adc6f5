using SocialCrm.Storage;

namespace SocialCrm.Customers;

/// <summary>Resolves records as they are asked for: those that are asked for while a transaction is under way share the next one, and one commit.</summary>
/// <remarks>Thread-safe. A caller who leaves does not hold up the others; the record is resolved all the same.</remarks>
internal sealed class ResolutionQueue
{
    private readonly ICustomerStore store;
    private readonly ResolutionStep step;
    private readonly CustomerTelemetry telemetry;
    private readonly SharedTransactions<SourceRecord, Resolution> transactions;

    public ResolutionQueue(ICustomerStore store, ResolutionStep step, CustomerTelemetry telemetry)
    {
        (this.store, this.step, this.telemetry) = (store, step, telemetry);
        transactions = new SharedTransactions<SourceRecord, Resolution>(DecideAsync);
    }

    public Task<Resolution> ResolveAsync(SourceRecord record, CancellationToken cancellationToken) => transactions.DecideAsync(record, cancellationToken);

    private async Task<IReadOnlyList<Resolution>> DecideAsync(IReadOnlyList<SourceRecord> records)
    {
        var (answers, outcomes) = await store.DecideAsync(session => step.ResolveAsync(session, [.. records]), CancellationToken.None).ConfigureAwait(false);
        foreach (var outcome in outcomes)
            telemetry.Decided(outcome);
        return answers;
    }
}
