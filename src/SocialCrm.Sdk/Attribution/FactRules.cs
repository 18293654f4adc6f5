using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Attribution;

/// <summary>What a fact must be before it is stored. The message names its place in the batch, from 0, and never its content.</summary>
internal sealed class FactRules(TimeProvider clock)
{
    /// <summary>How far ahead of ours the clock that reports may be.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    public void Check(IReadOnlyList<Touchpoint> touchpoints)
    {
        ArgumentNullException.ThrowIfNull(touchpoints);
        var latest = clock.GetUtcNow() + ClockTolerance;
        for (var i = 0; i < touchpoints.Count; i++)
        {
            if (touchpoints[i] is not { } touchpoint)
                throw Refused("Touchpoint", i, "is null", nameof(touchpoints));
            var fault = Fault(touchpoint.Record) ?? Fault(touchpoint.Source, touchpoint.EventId) ?? Fault(touchpoint.OccurredAt, latest)
                ?? Fault(touchpoint.Channel)
                ?? (Enum.IsDefined(touchpoint.Kind) ? null : "has a kind that TouchpointKind does not name")
                ?? (touchpoint.Campaign is { Value: "" } ? "has an empty campaign; use null for none" : null);
            if (fault is not null)
                throw Refused("Touchpoint", i, fault, nameof(touchpoints));
        }
    }

    public void Check(IReadOnlyList<Conversion> conversions)
    {
        ArgumentNullException.ThrowIfNull(conversions);
        var latest = clock.GetUtcNow() + ClockTolerance;
        for (var i = 0; i < conversions.Count; i++)
        {
            if (conversions[i] is not { } conversion)
                throw Refused("Conversion", i, "is null", nameof(conversions));
            var fault = Fault(conversion.Record) ?? Fault(conversion.Source, conversion.EventId) ?? Fault(conversion.OccurredAt, latest)
                ?? Fault(conversion.Value);
            if (fault is not null)
                throw Refused("Conversion", i, fault, nameof(conversions));
        }
    }

    public static void Check(IReadOnlyList<ChannelCost> costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        for (var i = 0; i < costs.Count; i++)
        {
            if (costs[i] is not { } cost)
                throw Refused("Cost", i, "is null", nameof(costs));
            var fault = Fault(cost.Source, cost.Id) ?? Fault(cost.Channel)
                ?? (cost.Campaign is { Value: "" } ? "has an empty campaign; use null for none" : null)
                ?? (cost.From == default || cost.To <= cost.From ? "needs a period that ends after it begins" : null)
                ?? Fault(cost.Amount);
            if (fault is not null)
                throw Refused("Cost", i, fault, nameof(costs));
        }
    }

    private static string? Fault(SourceRecordId record) => record == default ? "has no source record" : null;

    private static string? Fault(string source, string id) =>
        string.IsNullOrWhiteSpace(source) || source.Length > 128 ? "needs a source of 1 to 128 characters"
        : string.IsNullOrEmpty(id) || id.Length > 512 ? "needs an id of 1 to 512 characters"
        : null;

    private static string? Fault(DateTimeOffset at, DateTimeOffset latest) =>
        at == default ? "has no time"
        : at > latest ? "lies more than 5 minutes in the future; check the clock and the time zone"
        : null;

    private static string? Fault(ChannelId channel) =>
        channel == default ? "has no channel"
        : channel == RoiReport.Unattributed ? $"names the channel {RoiReport.Unattributed}, which reports need for themselves"
        : null;

    private static string? Fault(Money value) =>
        value.Currency == default ? "has no currency"
        : value.Amount < 0 ? "has a negative value; leave refunds out, or report the smaller value in the first place"
        : value.Round() != value ? $"has more decimals than {value.Currency}; round it first"
        : value.Amount > Money.FromMinorUnits(long.MaxValue, value.Currency).Amount ? "has a value above 64 bits of minor units"
        : null;

    private static ArgumentException Refused(string fact, int index, string fault, string parameter) =>
        new($"{fact} {index} {fault}. Nothing of the batch was stored.", parameter);
}
