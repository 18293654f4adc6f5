namespace SocialCrm.Offers;

/// <summary>Says of every offer that could have been applied and is not, what keeps it out.</summary>
internal static class Discarding
{
    public static void Add(IReadOnlyList<Discount> stack, StackingPolicy policy, Screening screened)
    {
        var applied = stack.Select(discount => discount.Offer).ToHashSet(ReferenceEqualityComparer.Instance);
        screened.Discarded.AddRange(screened.Offers.Where(placed => !applied.Contains(placed.Offer)).Select(placed => Explain(placed.Offer, stack, policy)));
    }

    private static DiscardedOffer Explain(OfferCandidate offer, IReadOnlyList<Discount> stack, StackingPolicy policy)
    {
        var first = stack[0].Offer;
        if (policy is StackingPolicy.Exclusive && first.IsExclusive)
            return Excluded(offer, DiscardReason.ExcludedByExclusive, "Another offer saves more and goes with no other.", first);
        if (policy is StackingPolicy.BestOne || (policy is StackingPolicy.Exclusive && offer.IsExclusive))
            return Excluded(offer, DiscardReason.SavesLess, "Something else saves more, or as much and goes first.", first);
        if (Find(stack, offer, Stack.IsSameCampaign) is { } version)
            return Excluded(offer, DiscardReason.SameCampaign, "Another version of it is applied.", version);
        if (policy is not StackingPolicy.All && Find(stack, offer, Stack.IsSameCategory) is { } taker)
            return Excluded(offer, DiscardReason.CategoryTaken, "Another offer of its kind is applied.", taker);
        return new DiscardedOffer(offer, DiscardReason.NothingLeft, "The offers applied leave nothing that it would take off.");
    }

    private static OfferCandidate? Find(IReadOnlyList<Discount> stack, OfferCandidate offer, Func<OfferCandidate, OfferCandidate, bool> excludes) =>
        stack.FirstOrDefault(discount => excludes(discount.Offer, offer))?.Offer;

    private static DiscardedOffer Excluded(OfferCandidate offer, DiscardReason reason, string explanation, OfferCandidate by) =>
        new(offer, reason, explanation) { ExcludedBy = by.Campaign };
}
