namespace SocialCrm.Offers;

/// <summary>An attempt to match a purchase with an enrolled card.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="CardHash">The keyed hash of the card's token, 32 bytes.</param>
/// <param name="Transaction">The host's id of the purchase.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="Merchant">Where.</param>
/// <param name="At">When it was made.</param>
public sealed record MatchAttempt(CampaignId Campaign, ReadOnlyMemory<byte> CardHash, string Transaction, Money Amount, string Merchant, DateTimeOffset At);
