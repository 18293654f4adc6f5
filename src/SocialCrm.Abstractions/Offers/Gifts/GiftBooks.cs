namespace SocialCrm.Offers;

/// <summary>What a campaign has taken for gifts and still owes, in one currency. Nothing of it is in the campaign's budget.</summary>
/// <param name="Gifts">How many gifts were bought.</param>
/// <param name="Paid">What senders have paid.</param>
/// <param name="Spent">What was spent on orders.</param>
/// <param name="Refunded">What went back to senders.</param>
public sealed record GiftBooks(long Gifts, Money Paid, Money Spent, Money Refunded)
{
    /// <summary>What the seller owes to those who hold gifts: never negative.</summary>
    public Money Owed => Paid - Spent - Refunded;
}
