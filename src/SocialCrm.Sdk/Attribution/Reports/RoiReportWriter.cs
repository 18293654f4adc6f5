namespace SocialCrm.Attribution;

/// <summary>Puts credits and costs together into a report.</summary>
internal sealed class RoiReportWriter(CreditKeys keys, CreditLedger credits, CostLedger costs, IReadOnlyList<string> models)
{
    private const int ByChannel = 0;
    private const int ByCampaign = 1;

    public RoiReport Write(AttributionQuery query, DateTimeOffset createdAt)
    {
        var currencies = Currencies();
        return new RoiReport(
            query.From,
            query.To,
            createdAt,
            models,
            [.. currencies.Select(currency => currency.Summary())],
            [.. Each(currencies, (currency, model) => currency.Lines(models[model], model))],
            [.. Each(currencies, (currency, model) => currency.Groups(models[model], model, ByChannel))],
            [.. Each(currencies, (currency, model) => currency.Groups(models[model], model, ByCampaign))]);
    }

    private List<CurrencyLines> Currencies()
    {
        var credited = credits.Currencies.ToDictionary(currency => currency.Currency);
        return [.. credited.Keys
            .Union(costs.Currencies)
            .OrderBy(currency => currency.Code, StringComparer.Ordinal)
            .Select(currency => new CurrencyLines(
                keys,
                credited.GetValueOrDefault(currency) ?? new CurrencyCredits(currency, models.Count, keys.Groupings.Count),
                costs.In(currency)))];
    }

    private IEnumerable<RoiLine> Each(List<CurrencyLines> currencies, Func<CurrencyLines, int, IEnumerable<RoiLine>> lines) =>
        Enumerable.Range(0, models.Count).SelectMany(model => currencies.SelectMany(currency => lines(currency, model)));
}
