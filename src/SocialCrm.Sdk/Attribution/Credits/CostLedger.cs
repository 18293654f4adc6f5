using System.Runtime.InteropServices;

namespace SocialCrm.Attribution;

/// <summary>Adds up costs by line and currency, each counted for the part of its period that lies inside the report's.</summary>
/// <remarks>
/// A cost is taken as spent evenly over its period: of 300 for a month of 30 days, a report on 10 of them counts 100. The part is computed
/// in units of 2⁻⁶² of the minor unit, as credit is, so the order of costs does not matter.
/// </remarks>
internal sealed class CostLedger(CreditKeys keys, AttributionQuery query)
{
    private readonly Dictionary<Currency, Dictionary<int, UInt128>> currencies = [];

    public IReadOnlyCollection<Currency> Currencies => currencies.Keys;

    /// <summary>The cost of each line in a currency, in units of 2⁻⁶² of the minor unit; lines without costs are absent.</summary>
    public IReadOnlyDictionary<int, UInt128> In(Currency currency) =>
        currencies.TryGetValue(currency, out var lines) ? lines : new Dictionary<int, UInt128>();

    public void Add(ChannelCost cost)
    {
        if (cost.To <= cost.From || cost.Amount.Amount < 0 || cost.Amount.Currency == default || cost.Channel == default)
        {
            throw new SocialCrmException(
                $"The cost store returned a cost of '{cost.Source}' that has no channel or currency, is negative, or ends before it begins. Correct it and put it again.");
        }

        var part = PartInside(cost);
        if (part == 0)
            return;
        var upper = Math.BigMul(part, (ulong)cost.Amount.ToMinorUnits(), out var lower);
        ref var lines = ref CollectionsMarshal.GetValueRefOrAddDefault(currencies, cost.Amount.Currency, out _);
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(
            lines ??= [], keys.NumberOf(new CreditKey(cost.Channel, cost.Campaign)), out _);
        sum = checked(sum + new UInt128(upper, lower));
    }

    private ulong PartInside(ChannelCost cost)
    {
        var from = Math.Max(cost.From.UtcTicks, query.From?.UtcTicks ?? long.MinValue);
        var to = Math.Min(cost.To.UtcTicks, query.To?.UtcTicks ?? long.MaxValue);
        return to <= from
            ? 0
            : (ulong)((UInt128)(to - from) * ShareReader.Whole / (UInt128)(cost.To.UtcTicks - cost.From.UtcTicks));
    }
}
