namespace SocialCrm.Attribution;

/// <summary>Writes the lines of one currency: what was credited beside what it cost.</summary>
internal sealed class CurrencyLines
{
    private readonly CreditKeys keys;
    private readonly CurrencyCredits credits;
    private readonly double minorUnits;
    private readonly int[] numbers;
    private readonly Dictionary<int, long> costs;

    public CurrencyLines(CreditKeys keys, CurrencyCredits credits, IReadOnlyDictionary<int, UInt128> spent)
    {
        this.keys = keys;
        this.credits = credits;
        minorUnits = Math.Pow(10, credits.Currency.MinorDigits);
        numbers = [.. credits.Touched.Union(spent.Keys).Order(Comparer<int>.Create((left, right) => CreditKey.Compare(keys.Lines[left], keys.Lines[right])))];

        var amounts = numbers.Select(number => spent.GetValueOrDefault(number)).ToArray();
        var rounded = LargestRemainder.Round(amounts, LargestRemainder.Total(amounts));
        costs = numbers.Zip(rounded).ToDictionary(cost => cost.First, cost => cost.Second);
    }

    /// <summary>What the period came to.</summary>
    public AttributionSummary Summary()
    {
        var cost = Money.FromMinorUnits(costs.Values.Sum(), credits.Currency);
        var attributed = credits.Attributed;
        var conversions = Estimates.OfSum(attributed.Conversions, attributed.Cell.ConversionVariance);
        var revenue = Estimates.OfSum(attributed.MinorUnits, attributed.Cell.RevenueVariance, minorUnits);
        return new AttributionSummary(
            credits.Currency,
            credits.All.Conversions,
            Money.FromMinorUnits(credits.All.MinorUnits, credits.Currency),
            attributed.Conversions,
            Money.FromMinorUnits(attributed.MinorUnits, credits.Currency),
            cost,
            Estimates.Roi(revenue, cost.Amount),
            Estimates.CostPerConversion(conversions, cost.Amount));
    }

    /// <summary>One model's lines by channel and campaign.</summary>
    public IEnumerable<RoiLine> Lines(string name, int model)
    {
        var amounts = Rounded(model);
        return numbers.Select(number => Line(name, keys.Lines[number], credits.Models[model].Line(number), amounts[number]));
    }

    /// <summary>One model's lines in a coarser report. Amounts are sums of the rounded finer ones, so that both can be laid side by side.</summary>
    public IEnumerable<RoiLine> Groups(string name, int model, int grouping)
    {
        var amounts = Rounded(model);
        return numbers
            .GroupBy(keys.Groupings[grouping].GroupOf)
            .Select(group => Line(
                name,
                keys.Groupings[grouping].Groups[group.Key],
                credits.Models[model].Group(grouping, group.Key),
                RoundedAmounts.Sum(group.Select(number => amounts[number]))))
            .OrderBy(line => new CreditKey(line.Channel, line.Campaign), Comparer<CreditKey>.Create(CreditKey.Compare));
    }

    private Dictionary<int, RoundedAmounts> Rounded(int model)
    {
        var exact = numbers.Select(number => credits.Models[model].Line(number).Revenue).ToArray();
        var revenue = LargestRemainder.Round(exact, credits.All.MinorUnits);
        return Enumerable.Range(0, numbers.Length).ToDictionary(i => numbers[i], i => new RoundedAmounts(revenue[i], costs[numbers[i]]));
    }

    private RoiLine Line(string model, CreditKey key, CreditCell cell, RoundedAmounts amounts)
    {
        var conversions = Estimates.OfSum((double)cell.Conversions * ShareReader.Unit, cell.ConversionVariance);
        var unrounded = Estimates.OfSum((double)cell.Revenue * ShareReader.Unit, cell.RevenueVariance, minorUnits);
        var cost = Money.FromMinorUnits(amounts.Cost, credits.Currency);
        return new RoiLine(
            model,
            key.Channel,
            key.Campaign,
            credits.Currency,
            conversions,
            Money.FromMinorUnits(amounts.Revenue, credits.Currency),
            unrounded,
            cost,
            Estimates.Roi(unrounded, cost.Amount),
            Estimates.CostPerConversion(conversions, cost.Amount));
    }
}
