namespace SocialCrm.Offers;

/// <summary>What an offer takes off a line.</summary>
/// <param name="Line">The line's position in the cart, from 0.</param>
/// <param name="Amount">What is taken off, above 0.</param>
public readonly record struct LineDiscount(int Line, Money Amount);
