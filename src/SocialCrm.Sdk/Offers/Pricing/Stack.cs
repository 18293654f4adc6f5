namespace SocialCrm.Offers;

/// <summary>Chooses, by policy, the offers that are applied and what each takes off.</summary>
internal static class Stack
{
    /// <summary>The discounts in the order of application; the rest is left as it was.</summary>
    public static IReadOnlyList<Discount> Of(StackingPolicy policy, IReadOnlyList<PlacedOffer> offers, CartRest rest) => policy switch
    {
        StackingPolicy.BestOne => Best(offers, rest),
        StackingPolicy.All => OneByOne(offers, rest, IsSameCampaign),
        StackingPolicy.OnePerCategory => OneByOne(offers, rest, IsSameCampaignOrCategory),
        StackingPolicy.Exclusive => BestCombination.Of(offers, rest),
        _ => throw new ArgumentException("No such policy. Use a member of StackingPolicy.", nameof(policy)),
    };

    /// <summary>Two versions of one campaign: only one is applied, under any policy.</summary>
    public static bool IsSameCampaign(OfferCandidate left, OfferCandidate right) => left.Campaign == right.Campaign;

    public static bool IsSameCategory(OfferCandidate left, OfferCandidate right) =>
        !string.IsNullOrEmpty(left.Category) && string.Equals(left.Category, right.Category, StringComparison.Ordinal);

    public static bool IsSameCampaignOrCategory(OfferCandidate left, OfferCandidate right) => IsSameCampaign(left, right) || IsSameCategory(left, right);

    /// <summary>One after the other, each where none that was applied before it excludes it.</summary>
    public static IReadOnlyList<Discount> OneByOne(
        IReadOnlyList<PlacedOffer> offers, CartRest rest, Func<OfferCandidate, OfferCandidate, bool> excludes)
    {
        var stack = new List<Discount>();
        foreach (var placed in offers)
        {
            if (stack.Exists(earlier => excludes(earlier.Offer, placed.Offer)) || rest.Measure(placed.Offer, placed.Lines) is not { } discount)
                continue;
            rest.Take(discount);
            stack.Add(discount);
        }

        foreach (var discount in stack)
            rest.PutBack(discount);
        return stack;
    }

    private static Discount[] Best(IReadOnlyList<PlacedOffer> offers, CartRest rest) =>
        offers.MaxBy(placed => placed.Alone) is { } best && rest.Measure(best.Offer, best.Lines) is { } discount ? [discount] : [];
}
