namespace SocialCrm.Offers;

/// <summary>One version of a campaign's terms. The terms never change; a change is a new version.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Approver">Who approved it; null before that.</param>
public sealed record CampaignVersion(Campaign Terms, int Number, CampaignState State, StaffId Author, StaffId? Approver);
