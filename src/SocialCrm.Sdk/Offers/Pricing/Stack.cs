namespace SocialCrm.Offers;

/// <summary>Chooses, by policy, the offers that are applied and what each takes off.</summary>
internal static class Stack
{
    /// <summary>The discounts in the order of application; the rest is left as it was.</summary>
    public static IReadOnlyList<Discount> Of(StackingPolicy policy, IReadOnlyList<PlacedOffer> offers, CartRest rest) => policy switch
    {
        StackingPolicy.BestOne => Best(offers, rest),
        StackingPolicy.All => OneByOne(offers, rest, static _ => null),
        StackingPolicy.OnePerCategory => OneByOne(offers, rest, CategoryOf),
        StackingPolicy.Exclusive => BestCombination.Of(offers, rest),
        _ => throw new ArgumentException("No such policy. Use a member of StackingPolicy.", nameof(policy)),
    };

    /// <summary>The category that an offer takes, or null.</summary>
    public static string? CategoryOf(OfferCandidate offer) => string.IsNullOrEmpty(offer.Category) ? null : offer.Category;

    /// <summary>One after the other, each where its category is free.</summary>
    public static IReadOnlyList<Discount> OneByOne(IReadOnlyList<PlacedOffer> offers, CartRest rest, Func<OfferCandidate, string?> categoryOf)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var stack = new List<Discount>();
        foreach (var placed in offers)
        {
            var category = categoryOf(placed.Offer);
            if ((category is not null && taken.Contains(category)) || rest.Measure(placed.Offer, placed.Lines) is not { } discount)
                continue;
            if (category is not null)
                taken.Add(category);
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
