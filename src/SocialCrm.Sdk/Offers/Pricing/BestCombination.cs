namespace SocialCrm.Offers;

/// <summary>Finds the combination of offers that saves most, where an exclusive offer goes alone and a category gives at most one.</summary>
/// <remarks>
/// Branch and bound over the offers in the order of application, first with an offer and then without: what the offers to come would save alone
/// bounds what they add. With n offers it measures at most 2ⁿ discounts; beyond <see cref="MostSearched"/> it gives up the search and
/// compares each exclusive offer with the others one by one.
/// </remarks>
internal sealed class BestCombination
{
    private const int MostSearched = 12;

    private readonly IReadOnlyList<PlacedOffer> offers;
    private readonly CartRest rest;
    private readonly List<Discount> chosen = [];
    private IReadOnlyList<Discount> best = [];
    private Int128 bestSaving;

    private BestCombination(IReadOnlyList<PlacedOffer> offers, CartRest rest)
    {
        this.offers = offers;
        this.rest = rest;
    }

    public static IReadOnlyList<Discount> Of(IReadOnlyList<PlacedOffer> offers, CartRest rest)
    {
        var search = new BestCombination(offers, rest);
        if (offers.Count <= MostSearched)
            search.Try(0, 0);
        else
            search.TryWithoutSearch();
        return search.best;
    }

    private void Try(int index, Int128 saved)
    {
        Consider(chosen, saved);
        if (index == offers.Count || !MayImprove(saved + Bound(index)))
            return;

        var placed = offers[index];
        if (IsFeasible(placed.Offer) && rest.Measure(placed.Offer, placed.Lines) is { } discount)
        {
            chosen.Add(discount);
            rest.Take(discount);
            Try(placed.Offer.IsExclusive ? offers.Count : index + 1, saved + discount.Saving);
            rest.PutBack(discount);
            chosen.RemoveAt(chosen.Count - 1);
        }

        Try(index + 1, saved);
    }

    private void TryWithoutSearch()
    {
        foreach (var placed in offers.Where(placed => placed.Offer.IsExclusive))
        {
            if (rest.Measure(placed.Offer, placed.Lines) is { } discount)
                Consider([discount], discount.Saving);
        }

        var others = Stack.OneByOne([.. offers.Where(placed => !placed.Offer.IsExclusive)], rest, Stack.IsSameCampaignOrCategory);
        Consider(others, others.Aggregate(Int128.Zero, (sum, discount) => sum + discount.Saving));
    }

    private void Consider(IReadOnlyList<Discount> combination, Int128 saving)
    {
        if (saving < bestSaving || (saving == bestSaving && combination.Count >= best.Count))
            return;
        best = [.. combination];
        bestSaving = saving;
    }

    private bool IsFeasible(OfferCandidate offer) =>
        chosen.Count == 0
        || (!offer.IsExclusive && !chosen.Exists(discount => Stack.IsSameCampaignOrCategory(discount.Offer, offer)));

    /// <summary>Another offer must save more, or as much with fewer offers.</summary>
    private bool MayImprove(Int128 atMost) => atMost > bestSaving || (atMost == bestSaving && chosen.Count + 1 < best.Count);

    private Int128 Bound(int from)
    {
        var bound = Int128.Zero;
        for (var index = from; index < offers.Count; index++)
            bound += offers[index].Alone;
        return bound;
    }
}
