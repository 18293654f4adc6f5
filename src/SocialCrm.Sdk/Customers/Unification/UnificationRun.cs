using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Lets the store's waiting records be decided, step by step, until none waits.</summary>
internal sealed class UnificationRun(
    ICustomerStore store, ExactKeyUnification unification, CustomerTelemetry telemetry, ILogger<UnificationRun> log, IOptions<CustomerOptions> options)
{
    private readonly UnificationLimits limits = new(options.Value.MaximumWaiting, options.Value.MaximumRecordsPerKey);

    public async Task<UnificationSummary> GoAsync(IProgress<UnificationSummary>? progress, CancellationToken cancellationToken)
    {
        using var activity = CustomerTelemetry.Source.StartActivity("socialcrm.customers.unify");
        var tally = new UnificationTally();
        while (true)
        {
            UnificationScope? decided = null;
            var decision = await store.DecideAsync(limits, Decide, cancellationToken).ConfigureAwait(false);
            if (decision is null || decided is null)
                break;
            tally.Add(decided, decision);
            telemetry.Decided(decision);
            progress?.Report(tally.Summary());

            // A transaction that had to be repeated decides again, and only the last time counts.
            UnificationDecision Decide(UnificationScope scope) => unification.Decide(decided = scope);
        }

        var summary = tally.Summary();
        log.CustomersUnified(summary.Records, summary.Created, summary.Merged, summary.Split);
        if (summary.KeysSetAside > 0)
            log.KeysSetAside(summary.KeysSetAside, limits.MaximumRecordsPerKey);
        return summary;
    }
}
