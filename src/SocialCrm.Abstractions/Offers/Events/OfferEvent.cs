namespace SocialCrm.Offers;

/// <summary>Something that happened to an offer and that others are told of.</summary>
/// <param name="Id">Identifies it; the same event may be told more than once.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Grant">What was given, where something was given; null where the person was erased meanwhile.</param>
/// <param name="Entry">The entry of the ledger, where one was written.</param>
public sealed record OfferEvent(OfferEventId Id, OfferEventKind Kind, CampaignId Campaign, Grant? Grant, LedgerEntry? Entry)
{
    /// <summary>The gift, where one was claimed; null where its claimer was erased meanwhile.</summary>
    public Gift? Gift { get; init; }

    /// <summary>How often it was postponed.</summary>
    public int Postponed { get; init; }
}
