namespace SocialCrm.Offers;

/// <summary>Says refusals in sentences fit to show.</summary>
internal static class RefusalText
{
    /// <summary>To somebody who asks for an offer.</summary>
    public static string OfOffer(OfferRefusal reason) => reason switch
    {
        OfferRefusal.UnknownCampaign => "There is no such offer.",
        OfferRefusal.NotStarted => "This offer has not started yet.",
        OfferRefusal.Ended => "This offer has ended.",
        OfferRefusal.Paused => "This offer is paused.",
        OfferRefusal.BudgetExhausted => "This offer has been used up.",
        OfferRefusal.PersonLimitReached => "This offer has been given to you as often as one person may have it.",
        OfferRefusal.NotEligible => "This offer is not open to you.",
        OfferRefusal.UnknownRecipient => "This offer needs an account that is known to us.",
        OfferRefusal.KeyReused => "This request was made before with other details.",
        OfferRefusal.OtherBenefit => "This offer is not given in this way.",
        _ => "This offer cannot be given.",
    };

    /// <summary>To somebody whose card is to get money back.</summary>
    public static string OfCard(OfferRefusal reason) => reason switch
    {
        OfferRefusal.EnrolmentFull => "No more cards can join this offer.",
        OfferRefusal.CardTaken => "This card has been enrolled by somebody else.",
        OfferRefusal.NotEnrolled => "This card was not enrolled when the purchase was made.",
        OfferRefusal.TermsNotMet => "This purchase does not meet the terms of the offer.",
        OfferRefusal.CardLimitReached => "This card has had the offer as often as one card may.",
        OfferRefusal.WrongCurrency => "This purchase is in another currency than the offer.",
        OfferRefusal.UnknownCredit => "There is no such credit.",
        OfferRefusal.AlreadyPosted => "This credit has been posted.",
        OfferRefusal.CreditReversed => "This credit has been reversed.",
        _ => OfOffer(reason),
    };

    /// <summary>To somebody who typed a code: whatever is wrong with the code reads the same, so that a guesser learns nothing from it.</summary>
    public static string OfCode(OfferRefusal reason) => reason switch
    {
        OfferRefusal.InvalidAmount => "This amount cannot be used.",
        OfferRefusal.InvalidReference => "This order reference cannot be used.",
        OfferRefusal.KeyReused => "This request was made before with other details.",
        OfferRefusal.UnknownRedemption => "There is no such redemption.",
        OfferRefusal.ExceedsRedemption => "This is more than is left of the redemption.",
        OfferRefusal.UnknownHold => "There is no such reservation.",
        OfferRefusal.HoldEnded => "This reservation has ended.",
        OfferRefusal.TooManyTries => "Too many codes were tried. Try again later.",
        _ => "This code is not valid for this order.",
    };
}
