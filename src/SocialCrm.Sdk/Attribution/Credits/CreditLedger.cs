using System.Runtime.InteropServices;

namespace SocialCrm.Attribution;

/// <summary>Divides journeys among lines, for every model in one pass, and keeps nothing but sums.</summary>
/// <remarks>
/// Memory grows with models × lines × currencies, never with journeys. The sums do not depend on the order of journeys (see
/// <see cref="CreditCell"/>). Not thread-safe.
/// </remarks>
internal sealed class CreditLedger
{
    private static readonly long[] Undivided = [ShareReader.Whole];

    private readonly CreditKeys keys;
    private readonly ShareReader[] readers;
    private readonly JourneySlots slots;
    private readonly Dictionary<Currency, CurrencyCredits> currencies = [];
    private long[] byLine = [];
    private long[] byGroup = [];

    public CreditLedger(CreditKeys keys, IReadOnlyList<IAttributionModel> models)
    {
        this.keys = keys;
        readers = [.. models.Select(model => new ShareReader(model))];
        slots = new JourneySlots(keys);
    }

    public IReadOnlyCollection<CurrencyCredits> Currencies => currencies.Values;

    /// <summary>Divides one journey that ended in a conversion.</summary>
    public void Add(Journey journey, Conversion conversion)
    {
        var minorUnits = MinorUnits(conversion);
        slots.Fill(journey);
        if (byLine.Length < slots.Lines.Length)
        {
            byLine = new long[2 * slots.Lines.Length];
            byGroup = new long[2 * slots.Lines.Length];
        }

        var credits = CreditsIn(conversion.Value.Currency);
        credits.Count(journey, minorUnits, slots.Lines);
        for (var model = 0; model < readers.Length; model++)
        {
            var shares = journey.Touchpoints.Count == 0 ? Undivided : readers[model].Read(journey);
            Divide(credits.Models[model], shares, minorUnits);
        }
    }

    private void Divide(ModelCredits credits, ReadOnlySpan<long> shares, long minorUnits)
    {
        var lines = byLine.AsSpan(0, slots.Lines.Length);
        slots.Gather(shares, lines);
        credits.AddLines(slots.Lines, lines, minorUnits);
        for (var grouping = 0; grouping < keys.Groupings.Count; grouping++)
        {
            var numbers = slots.Groups(grouping);
            var groups = byGroup.AsSpan(0, numbers.Length);
            slots.Gather(grouping, lines, groups);
            credits.AddGroups(grouping, numbers, groups, minorUnits);
        }
    }

    private CurrencyCredits CreditsIn(Currency currency)
    {
        ref var credits = ref CollectionsMarshal.GetValueRefOrAddDefault(currencies, currency, out _);
        return credits ??= new CurrencyCredits(currency, readers.Length, keys.Groupings.Count);
    }

    private static long MinorUnits(Conversion conversion)
    {
        if (conversion.Value.Amount < 0 || conversion.Value.Currency == default)
        {
            throw new SocialCrmException(
                $"The journey source returned a conversion of '{conversion.Source}' with a negative value or without a currency. Leave it out, or correct it at its source.");
        }

        return conversion.Value.ToMinorUnits();
    }
}
