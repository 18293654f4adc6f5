using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace SocialCrm.Customers;

/// <summary>What unification tells observers; no tag names a person.</summary>
internal sealed class CustomerTelemetry
{
    private readonly Counter<long> events;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public CustomerTelemetry(IMeterFactory meters) =>
        events = meters.Create(SocialCrmTelemetry.SourceName)
            .CreateCounter<long>("socialcrm.customers.events", "{event}", "Entries added to the history of customers.");

    public static ActivitySource Source { get; } = new(SocialCrmTelemetry.SourceName);

    public void Decided(UnificationDecision decision)
    {
        foreach (var kind in decision.Events.CountBy(told => told.Kind))
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
