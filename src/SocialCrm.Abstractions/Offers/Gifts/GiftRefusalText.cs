namespace SocialCrm.Offers;

/// <summary>Says refusals of gifts in sentences fit to show.</summary>
internal static class GiftRefusalText
{
    public static string Of(GiftRefusal reason) => reason switch
    {
        GiftRefusal.UnknownCampaign or GiftRefusal.SellsNoGifts => "There is no such gift to buy.",
        GiftRefusal.NotStarted => "This gift cannot be bought yet.",
        GiftRefusal.Ended => "This gift can no longer be bought.",
        GiftRefusal.Paused => "This is not possible at the moment. Try again later.",
        GiftRefusal.ValueOutOfRange => "A gift of this value is not for sale.",
        GiftRefusal.InvalidAmount or GiftRefusal.WrongCurrency => "This amount cannot be used.",
        GiftRefusal.MessageTooLong => "The message is too long. Shorten it.",
        GiftRefusal.InvalidRecipient => "A gift cannot be sent to this address.",
        GiftRefusal.InvalidReference => "This reference cannot be used.",
        GiftRefusal.UnknownSender or GiftRefusal.UnknownClaimer or GiftRefusal.UnknownSpender => "This needs an account that is known to us.",
        GiftRefusal.UnknownRecipient or GiftRefusal.HeldOut => "This gift cannot be given to this person.",
        GiftRefusal.BalanceTooLow => "Less is left of this gift.",
        GiftRefusal.UnknownGift => "There is no such gift.",
        GiftRefusal.AlreadyClaimed => "This gift has been claimed.",
        GiftRefusal.NothingLeft => "Nothing is left of this gift.",
        GiftRefusal.KeyReused => "This request was made before with other details.",
        GiftRefusal.TooManyTries => "Too many codes were tried. Try again later.",
        _ => "This code is not valid.",
    };
}
