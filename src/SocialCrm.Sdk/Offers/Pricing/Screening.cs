namespace SocialCrm.Offers;

/// <summary>Tells the offers that could take something off a cart from those that never can.</summary>
internal sealed class Screening
{
    private readonly List<PlacedOffer> offers = [];

    private Screening()
    {
    }

    /// <summary>What could be applied, in the order of application.</summary>
    public IReadOnlyList<PlacedOffer> Offers => offers;

    /// <summary>What is not applied.</summary>
    public List<DiscardedOffer> Discarded { get; } = [];

    public static Screening Of(IEnumerable<OfferCandidate> offers, CartRest rest)
    {
        var ordered = offers.ToArray();
        foreach (var offer in ordered)
            ThrowIfIncomplete(offer);
        if (ordered.DistinctBy(offer => (offer.Campaign, offer.Version)).Count() < ordered.Length)
            throw new ArgumentException("A campaign's version stands twice among the offers. List it once.", nameof(offers));
        Array.Sort(ordered, OfferOrder.Instance);

        var screening = new Screening();
        foreach (var offer in ordered)
            screening.Screen(offer, rest);
        return screening;
    }

    private void Screen(OfferCandidate offer, CartRest rest)
    {
        if (offer.Benefit is not (Benefit.FreeItem or Benefit.PercentageOff or Benefit.AmountOff))
        {
            Discard(offer, DiscardReason.GivenBesideTheOrder, "It is given beside the order and takes nothing off it.");
            return;
        }

        if (offer.Benefit.MaximumValue.Currency != rest.Currency)
        {
            Discard(offer, DiscardReason.CurrencyDiffers, $"It is in {offer.Benefit.MaximumValue.Currency}, and the order in {rest.Currency}.");
            return;
        }

        var lines = rest.LinesOf(offer);
        var alone = rest.Measure(offer, lines);
        if (lines.Length == 0)
            Discard(offer, DiscardReason.AppliesToNoLine, "No product that it is for is in the cart.");
        else if (alone is null)
            Discard(offer, DiscardReason.NothingLeft, "What it is for costs nothing, or it comes to less than the smallest coin.");
        else
            offers.Add(new PlacedOffer(offer, lines, alone.Saving));
    }

    private void Discard(OfferCandidate offer, DiscardReason reason, string explanation) => Discarded.Add(new DiscardedOffer(offer, reason, explanation));

    private static void ThrowIfIncomplete(OfferCandidate offer)
    {
        ArgumentNullException.ThrowIfNull(offer, "offers");
        if (offer.Campaign == default || offer.Benefit is null || offer.Products is null)
            throw new ArgumentException("An offer needs a campaign, a benefit and the products it is for. Fill in all three.", nameof(offer));
        if (!Amounts.CanBeStored(offer.Benefit.MaximumValue) || offer.Benefit.MaximumValue.Amount <= 0m || offer.Benefit is Benefit.PercentageOff { Percent: <= 0m or > 100m })
            throw new ArgumentException("A benefit is worth more than 0 in whole minor units, and a percentage is at most 100. Publish the campaign, which checks it.", nameof(offer));
    }
}
