using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Lets the store's waiting records be decided, step by step, until none waits.</summary>
internal sealed class UnificationRun(
    ICustomerStore store, UnificationStep step, CustomerTelemetry telemetry, ILogger<UnificationRun> log, IOptions<CustomerOptions> options)
{
    private readonly int most = options.Value.MaximumWaiting;

    public async Task<UnificationSummary> GoAsync(IProgress<UnificationSummary>? progress, CancellationToken cancellationToken)
    {
        using var activity = CustomerTelemetry.Source.StartActivity("socialcrm.customers.unify");
        var tally = new UnificationTally();
        while (await store.DecideAsync(DecideAsync, cancellationToken).ConfigureAwait(false) is { Count: > 0 } outcomes)
        {
            foreach (var outcome in outcomes)
            {
                tally.Add(outcome);
                telemetry.Decided(outcome);
            }

            progress?.Report(tally.Summary());
        }

        var summary = tally.Summary();
        log.CustomersUnified(summary.Records, summary.Created, summary.Merged, summary.Split);
        return summary;
    }

    private async Task<IReadOnlyList<StepOutcome>> DecideAsync(UnificationSession session) =>
        await step.DecideAsync(session, await session.Waiting.TakeAsync(most).ConfigureAwait(false)).ConfigureAwait(false);
}
