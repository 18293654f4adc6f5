namespace SocialCrm.Offers;

/// <summary>The order in which offers are applied. It is total over different versions of campaigns.</summary>
/// <remarks>Percentages go before amounts, and free items before both: at equal priorities that saves the customer most.</remarks>
internal sealed class OfferOrder : IComparer<OfferCandidate>
{
    public static OfferOrder Instance { get; } = new();

    public int Compare(OfferCandidate? left, OfferCandidate? right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var order = left.Priority.CompareTo(right.Priority);
        if (order == 0)
            order = Place(left.Benefit).CompareTo(Place(right.Benefit));
        if (order == 0)
            order = string.CompareOrdinal(left.Campaign.Value, right.Campaign.Value);
        return order != 0 ? order : right.Version.CompareTo(left.Version);
    }

    private static int Place(Benefit benefit) => benefit switch
    {
        Benefit.FreeItem => 0,
        Benefit.PercentageOff => 1,
        Benefit.AmountOff => 2,
        _ => 3,
    };
}
