namespace SocialCrm.Offers;

/// <summary>The seams that keep referrals.</summary>
/// <param name="Store">Keeps who brought whom.</param>
/// <param name="Rewards">Ends what is held.</param>
/// <param name="Reader">Finds referrals.</param>
internal sealed record ReferralStores(IReferralStore Store, IReferralRewardStore Rewards, IReferralReader Reader);
