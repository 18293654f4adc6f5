namespace SocialCrm.Offers;

/// <summary>How an order is reckoned.</summary>
public sealed record PricingTerms
{
    /// <summary>Which offers are applied together. Default: the best one.</summary>
    public StackingPolicy Stacking { get; init; } = StackingPolicy.BestOne;

    /// <summary>Where tax is rounded. Default: on every line.</summary>
    public TaxRounding TaxRounding { get; init; } = TaxRounding.PerLine;
}
