namespace SocialCrm.Offers;

/// <summary>Says refusals of referrals in sentences fit to show.</summary>
internal static class ReferralRefusalText
{
    public static string Of(ReferralRefusal reason) => reason switch
    {
        ReferralRefusal.NotStarted => "This has not started yet.",
        ReferralRefusal.Ended => "This has ended.",
        ReferralRefusal.Paused => "This is paused.",
        ReferralRefusal.UnknownPerson => "This needs an account that is known to us.",
        ReferralRefusal.NotValid => "This code is not valid.",
        ReferralRefusal.Oneself => "Nobody can refer themselves.",
        ReferralRefusal.Cycle => "Whoever brought you cannot be brought by you.",
        ReferralRefusal.NotReferred => "Nobody has referred you.",
        ReferralRefusal.AlreadyCounted => "This has been counted before.",
        ReferralRefusal.BudgetExhausted => "This offer has been used up.",
        ReferralRefusal.PersonLimitReached => "This has been rewarded as often as one person may be.",
        ReferralRefusal.InvalidReference => "This reference cannot be used.",
        ReferralRefusal.KeyReused => "This request was made before with other details.",
        ReferralRefusal.UnknownReferral => "There is no such referral.",
        ReferralRefusal.NotHeld => "Nothing is to be decided about this referral.",
        ReferralRefusal.Cancelled => "What had qualified was taken back.",
        _ => "This cannot be rewarded.",
    };
}
