namespace SocialCrm.Offers;

/// <summary>Says of every offer that could have been applied and is not, what keeps it out.</summary>
internal static class Discarding
{
    public static void Add(IReadOnlyList<Discount> stack, StackingPolicy policy, Screening screened)
    {
        var applied = stack.Select(discount => discount.Offer.Campaign).ToHashSet();
        screened.Discarded.AddRange(screened.Offers.Where(placed => !applied.Contains(placed.Offer.Campaign)).Select(placed => Explain(placed.Offer, stack, policy)));
    }

    private static DiscardedOffer Explain(OfferCandidate offer, IReadOnlyList<Discount> stack, StackingPolicy policy)
    {
        var first = stack[0].Offer;
        if (policy is StackingPolicy.Exclusive && first.IsExclusive)
            return Excluded(offer, DiscardReason.ExcludedByExclusive, "Another offer saves more and goes with no other.", first);
        if (policy is StackingPolicy.BestOne || (policy is StackingPolicy.Exclusive && offer.IsExclusive))
            return Excluded(offer, DiscardReason.SavesLess, "Something else saves more, or as much and goes first.", first);
        if (policy is not StackingPolicy.All && Stack.CategoryOf(offer) is { } category
            && stack.FirstOrDefault(discount => Stack.CategoryOf(discount.Offer) == category) is { Offer: var taker })
        {
            return Excluded(offer, DiscardReason.CategoryTaken, "Another offer of its kind is applied.", taker);
        }

        return new DiscardedOffer(offer, DiscardReason.NothingLeft, "The offers applied leave nothing that it would take off.");
    }

    private static DiscardedOffer Excluded(OfferCandidate offer, DiscardReason reason, string explanation, OfferCandidate by) =>
        new(offer, reason, explanation) { ExcludedBy = by.Campaign };
}
