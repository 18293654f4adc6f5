using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A review store that takes steps, or shows versions, in a way of its own.</summary>
internal sealed class WrongReviews(ICampaignReviewStore sound) : ICampaignReviewStore
{
    public Func<CampaignMove, CancellationToken, Task<MoveOutcome>> Move { get; init; } = sound.MoveAsync;

    public Func<IReadOnlyList<CampaignVersion>, IReadOnlyList<CampaignVersion>> Show { get; init; } = versions => versions;

    public Task<CampaignVersion> DraftAsync(Campaign terms, StaffId author, DateTimeOffset at, CancellationToken cancellationToken) =>
        sound.DraftAsync(terms, author, at, cancellationToken);

    public Task<MoveOutcome> MoveAsync(CampaignMove move, CancellationToken cancellationToken) => Move(move, cancellationToken);

    public async Task<IReadOnlyList<CampaignVersion>> ReadVersionsAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        Show(await sound.ReadVersionsAsync(campaign, cancellationToken));
}
