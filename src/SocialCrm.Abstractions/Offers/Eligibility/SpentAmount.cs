namespace SocialCrm.Offers;

/// <summary>What a customer spent at a time: an order, or a day's orders. Negative where it was given back.</summary>
/// <param name="Amount">How much.</param>
/// <param name="At">When.</param>
public sealed record SpentAmount(Money Amount, DateTimeOffset At);
