namespace SocialCrm.Offers;

/// <summary>Tells amounts that a ledger can take from those it cannot, without an exception for each.</summary>
internal static class Amounts
{
    public static bool CanBeStored(Money money)
    {
        if (money.Currency == default || money.Round() != money)
            return false;
        var largest = Money.FromMinorUnits(long.MaxValue, money.Currency).Amount;
        return money.Amount <= largest && money.Amount >= -largest;
    }
}
