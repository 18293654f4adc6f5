namespace SocialCrm.Offers;

/// <summary>A line with what it comes to.</summary>
/// <param name="Line">The line.</param>
/// <param name="Amounts">What it comes to.</param>
public sealed record PricedLine(CartLine Line, PriceBreakdown Amounts);
