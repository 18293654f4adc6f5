namespace SocialCrm.Offers;

/// <summary>What a line or an order comes to. No amount is negative, and <c>Total = Net + Tax</c> to the minor unit.</summary>
/// <param name="Price">As priced, before discounts.</param>
/// <param name="Discount">What offers take off the price.</param>
/// <param name="Net">What is left, without tax.</param>
/// <param name="Tax">The tax on it.</param>
/// <param name="Total">What is to pay. It is <c>Price − Discount + Tax</c> where tax is added, and <c>Price − Discount</c> where prices hold it.</param>
public sealed record PriceBreakdown(Money Price, Money Discount, Money Net, Money Tax, Money Total);
