namespace SocialCrm.Offers;

/// <summary>Tells new customers from returning ones.</summary>
internal static class PastOrders
{
    public const string Unknown = "It is not known whether you have ordered before.";

    /// <summary>Whether the customer had ordered by the time of the request; null where nobody knows.</summary>
    public static bool? Any(EligibilityRequest request) => request.Traits switch
    {
        { OrderCount: { } count } => count > 0,
        { FirstOrderAt: { } first } => first <= request.At,
        _ => null,
    };
}
