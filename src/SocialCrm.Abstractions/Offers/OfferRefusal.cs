namespace SocialCrm.Offers;

/// <summary>Why an attempt was refused.</summary>
public enum OfferRefusal
{
    /// <summary>There is no such campaign.</summary>
    UnknownCampaign,

    /// <summary>The campaign has not started.</summary>
    NotStarted,

    /// <summary>The campaign has ended.</summary>
    Ended,

    /// <summary>The campaign is paused.</summary>
    Paused,

    /// <summary>The budget, or a limit of a period, does not cover one more.</summary>
    BudgetExhausted,

    /// <summary>The customer has had as many, or as much, as one person may.</summary>
    PersonLimitReached,

    /// <summary>A rule of the host says no; the outcome carries its reason.</summary>
    NotEligible,

    /// <summary>The customer is held out, so that what the campaign causes can be measured; they get nothing by any path.</summary>
    HeldOut,

    /// <summary>The recipient is not a stored record, or has been erased.</summary>
    UnknownRecipient,

    /// <summary>The number that the host chose for the code has been given out.</summary>
    CodeTaken,

    /// <summary>No such code. A guesser learns no more: mistyped, unknown and erased are one answer.</summary>
    NotValid,

    /// <summary>The code has been redeemed.</summary>
    AlreadyRedeemed,

    /// <summary>The code is held for an order.</summary>
    AlreadyHeld,

    /// <summary>The code was good until an instant that has passed.</summary>
    Expired,

    /// <summary>The code was made void.</summary>
    Void,

    /// <summary>There is no such hold.</summary>
    UnknownHold,

    /// <summary>The hold has been captured, released, or has expired.</summary>
    HoldEnded,

    /// <summary>The order is in another currency than the benefit.</summary>
    WrongCurrency,

    /// <summary>The amount is negative, has more decimals than its currency, or does not fit 64 bits of minor units; or nothing would be taken back.</summary>
    InvalidAmount,

    /// <summary>The order reference is blank, too long, or holds a control character.</summary>
    InvalidReference,

    /// <summary>The idempotency key was used for another request.</summary>
    KeyReused,

    /// <summary>There is no such redemption.</summary>
    UnknownRedemption,

    /// <summary>More would be taken back than is left.</summary>
    ExceedsRedemption,

    /// <summary>Too many codes were tried from the same address, account or device; which codes were right is not said.</summary>
    TooManyTries,

    /// <summary>What the campaign gives is not given as a code: a gift is bought.</summary>
    NotGivenAsCode,
}
