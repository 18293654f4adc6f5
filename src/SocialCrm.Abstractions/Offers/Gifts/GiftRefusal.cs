namespace SocialCrm.Offers;

/// <summary>Why something about a gift was refused.</summary>
public enum GiftRefusal
{
    /// <summary>There is no such campaign.</summary>
    UnknownCampaign,

    /// <summary>The campaign sells no gifts.</summary>
    SellsNoGifts,

    /// <summary>The campaign has not started to sell.</summary>
    NotStarted,

    /// <summary>The campaign no longer sells.</summary>
    Ended,

    /// <summary>The campaign is paused: nothing is sold, claimed or spent meanwhile.</summary>
    Paused,

    /// <summary>The value is below or above what the campaign sells.</summary>
    ValueOutOfRange,

    /// <summary>The amount is not above 0, has more decimals than its currency, or does not fit 64 bits of minor units.</summary>
    InvalidAmount,

    /// <summary>The amount is in another currency than the gift.</summary>
    WrongCurrency,

    /// <summary>The message is longer than <see cref="GiftPurchaseRequest.LongestMessage"/> UTF-16 units.</summary>
    MessageTooLong,

    /// <summary>The recipient's address is blank, too long or broken.</summary>
    InvalidRecipient,

    /// <summary>The payment's or the order's reference is blank, too long, or holds a control character.</summary>
    InvalidReference,

    /// <summary>The sender is not a stored record, or has been erased.</summary>
    UnknownSender,

    /// <summary>The recipient's record is not stored, or has been erased.</summary>
    UnknownRecipient,

    /// <summary>The record that claims is not stored, or has been erased.</summary>
    UnknownClaimer,

    /// <summary>The order's buyer is not a stored record, or has been erased.</summary>
    UnknownSpender,

    /// <summary>The person who would have it is held out, so that what the campaign causes can be measured.</summary>
    HeldOut,

    /// <summary>No such token or code. A guesser learns no more: mistyped, unknown, claimed by somebody else and refunded are one answer.</summary>
    NotValid,

    /// <summary>The code was good until an instant that has passed; what is left of it stays owed.</summary>
    Expired,

    /// <summary>Less is left of the gift than would be spent.</summary>
    BalanceTooLow,

    /// <summary>There is no such gift.</summary>
    UnknownGift,

    /// <summary>Somebody has claimed the gift, and the campaign's terms give nothing back afterwards.</summary>
    AlreadyClaimed,

    /// <summary>Nothing is left of the gift.</summary>
    NothingLeft,

    /// <summary>The idempotency key was used for another request.</summary>
    KeyReused,

    /// <summary>Too many tokens or codes were tried from the same address, account or device; which were right is not said.</summary>
    TooManyTries,
}
