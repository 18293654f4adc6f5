namespace QuickStart.Report.Charts;

/// <summary>The budget as one bar: given, held for codes that are out, and free.</summary>
internal static class BudgetChart
{
    private const double Width = 640;
    private const double Height = 28;

    public static void Write(HtmlText html, OfferFigures offers)
    {
        var budget = offers.Budget;
        var svg = new Svg(
            html,
            (Width, Height),
            "How much of the budget is used",
            $"Of {Figures.Amount(budget)}, {Figures.Amount(offers.Granted)} was given, {Figures.Amount(offers.Held)} is held for codes that are out, {Figures.Amount(offers.Free, budget.Currency)} is free.");
        var granted = Width * (double)(offers.Granted.Amount / budget.Amount);
        var held = Width * (double)(offers.Held.Amount / budget.Amount);
        svg.Bar((0, 0), (Width, Height), "free");
        svg.Bar((0, 0), (granted, Height), "c0");
        svg.Bar((granted, 0), (held, Height), "held");
        svg.End();
    }
}
