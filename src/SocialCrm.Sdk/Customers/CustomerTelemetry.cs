using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace SocialCrm.Customers;

/// <summary>What unification tells observers; no tag names a person.</summary>
internal sealed class CustomerTelemetry
{
    private readonly Counter<long> events;
    private readonly Counter<long> setAside;
    private readonly Counter<long> uncompared;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public CustomerTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(SocialCrmTelemetry.SourceName);
        events = meter.CreateCounter<long>("socialcrm.customers.events", "{event}", "Entries added to the history of customers.");
        setAside = meter.CreateCounter<long>("socialcrm.customers.set_aside", "{value}", "Values that are no evidence: e-mail addresses that stand for nobody, and what too many state.");
        uncompared = meter.CreateCounter<long>("socialcrm.customers.uncompared", "{record}", "Times that a record was not compared, as too many state the same.");
    }

    public static ActivitySource Source { get; } = new(SocialCrmTelemetry.SourceName);

    public void Decided(StepOutcome outcome)
    {
        setAside.Add(outcome.Skipped.SetAside);
        uncompared.Add(outcome.Skipped.Uncompared);
        foreach (var kind in outcome.Decision.Events.CountBy(told => told.Kind))
            events.Add(kind.Value, new KeyValuePair<string, object?>("kind", Word(kind.Key)));
    }

    private static string Word(CustomerEventKind kind) => kind switch
    {
        CustomerEventKind.Created => "created",
        CustomerEventKind.Linked => "linked",
        CustomerEventKind.Merged => "merged",
        CustomerEventKind.Split => "split",
        _ => "undone",
    };
}
