using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace SocialCrm.Offers;

/// <summary>Counts what was given, used, taken back and refused. Replays are not counted again.</summary>
internal sealed class OfferMetrics
{
    private static readonly FrozenDictionary<OfferRefusal, string> Words = Enum.GetValues<OfferRefusal>()
        .ToFrozenDictionary(reason => reason, reason => JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()));

    private readonly Meter meter;
    private readonly Counter<long> issued;
    private readonly Counter<long> redeemed;
    private readonly Counter<long> reversed;
    private readonly Counter<long> refused;

    public OfferMetrics(IMeterFactory meters)
    {
        meter = meters.Create(SocialCrmTelemetry.SourceName);
        issued = meter.CreateCounter<long>("socialcrm.offers.issued", "{code}", "Codes issued.");
        redeemed = meter.CreateCounter<long>("socialcrm.offers.redeemed", "{redemption}", "Codes redeemed.");
        reversed = meter.CreateCounter<long>("socialcrm.offers.reversed", "{reversal}", "Redemptions taken back, wholly or in part.");
        refused = meter.CreateCounter<long>("socialcrm.offers.refused", "{attempt}", "Attempts refused, by reason.");
    }

    public void Count(IReadOnlyList<IssueResult> results)
    {
        foreach (var result in results)
        {
            if (result is IssueResult.Issued { IsReplay: false })
                issued.Add(1);
            else if (result is IssueResult.Refused { Reason: var reason })
                Refused(reason);
        }
    }

    public void Count(IReadOnlyList<LedgerOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome is LedgerOutcome.Written { IsReplay: false, Entry.Kind: var kind })
                (kind is LedgerEntryKind.Redeemed ? redeemed : reversed).Add(1);
            else if (outcome is LedgerOutcome.Refused { Reason: var reason })
                Refused(reason);
        }
    }

    public void Count(HoldOutcome outcome)
    {
        if (outcome is HoldOutcome.Refused { Reason: var reason })
            Refused(reason);
    }

    private void Refused(OfferRefusal reason) => refused.Add(1, KeyValuePair.Create<string, object?>("reason", Words[reason]));
}
