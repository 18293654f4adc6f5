namespace SocialCrm.Offers;

/// <summary>What an entry of the ledger of gifts says.</summary>
public enum GiftEntryKind
{
    /// <summary>A sender paid: the seller owes more.</summary>
    Paid,

    /// <summary>Something was spent on an order: the seller owes less, and has earned it.</summary>
    Spent,

    /// <summary>The rest went back to the sender: the seller owes nothing more of it.</summary>
    Refunded,
}
