using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>A referral with what is held for it.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Version">The version of the campaign whose terms hold for it.</param>
/// <param name="Value">What each of its codes is worth at most, in minor units.</param>
/// <param name="Shards">Of which shards of the budget the codes are held.</param>
internal sealed record StoredReferral(Referral Referral, int Version, long Value, IReadOnlyList<int> Shards);
