namespace SocialCrm.Offers;

/// <summary>What an offer takes off the lines, in minor units.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Saving">All of it.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Shares">What it takes off each of them.</param>
internal sealed record Discount(OfferCandidate Offer, long Saving, int[] Lines, long[] Shares);
