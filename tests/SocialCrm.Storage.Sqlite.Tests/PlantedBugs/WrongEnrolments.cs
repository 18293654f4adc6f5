using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>An enrolment store that answers in a way of its own.</summary>
internal sealed class WrongEnrolments(ICardEnrolmentStore sound) : ICardEnrolmentStore
{
    public required Func<EnrolOutcome, EnrolOutcome> Answer { get; init; }

    public async Task<IReadOnlyList<EnrolOutcome>> EnrolAsync(IReadOnlyList<EnrolAttempt> attempts, CancellationToken cancellationToken) =>
        [.. (await sound.EnrolAsync(attempts, cancellationToken)).Select(Answer)];

    public Task<long> CountAsync(CampaignId campaign, CancellationToken cancellationToken) => sound.CountAsync(campaign, cancellationToken);
}
